import { el } from '../dom/el.ts';
import { recallHandle } from '../memory.ts';
import type { Reader } from '../reader.ts';
import { keep, recall } from '../storage.ts';
import { WINDOW_WORDS } from './window-words.ts';

const CARRIED = 'dan-loi.carried';

/** This tab took its conversation over from a frame. */
export function keepCarried(conversationId: string): void {
  keep('tab', CARRIED, conversationId);
}

/** Where the citizen came from, and the way back there; nothing where they came from no frame. */
export function backToPage({ locale }: Reader): HTMLElement | null {
  const carried = recall<string>('tab', CARRIED);
  if (carried === null || carried !== recallHandle()?.id) return null;
  const words = WINDOW_WORDS[locale];
  const close = { type: 'button', class: 'button button-quiet', onclick: () => window.close() };
  return el(
    'div',
    { class: 'part back-to-page' },
    el('p', {}, words.done),
    window.opener !== null && el('button', close, words.closeWindow),
  );
}
