import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import { createSlowLine } from './slow-line.ts';

/** The reply that is being written. */
export interface DraftLine {
  element: HTMLElement;
  /** nothing of it is there yet, or what came before the line was cut; `hurry` sends the message anew */
  waiting(hurry: () => void): void;
  write(text: string): void;
  /** the line was cut: what has been read stays */
  interrupt(): void;
  remove(): void;
}

export function createDraftLine({ t, locale }: Reader): DraftLine {
  const words = el('div', {});
  const slow = createSlowLine({ t, locale });
  const element = el('div', { class: 'composing' }, words, slow.element);
  let written = '';
  const write = (text: string) => {
    slow.heard();
    if (written !== '' && written.startsWith(text)) return;
    written = text;
    words.replaceChildren(el('p', {}, text));
  };
  const remove = () => {
    written = '';
    slow.stop();
    element.remove();
  };
  return {
    element,
    waiting(hurry) {
      if (written === '') words.replaceChildren(dots(t.composing));
      slow.watch(hurry);
    },
    write,
    interrupt() {
      slow.stop();
      if (written === '') element.remove();
    },
    remove,
  };
}

function dots(words: string): HTMLElement {
  return el('p', { class: 'dots' }, el('span', {}), el('span', {}), el('span', {}), el('em', {}, words));
}
