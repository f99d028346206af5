import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { Reader } from '../reader.ts';
import { isCutOff } from './explain-failure.ts';

export interface Banner {
  element: HTMLElement;
  /** says something that passes */
  tell(sentence: string): void;
}

const TOLD_MS = 8_000;

/** Says that the network is gone, and that nothing is lost; and what could not be done just now. */
export function offlineBanner({ t }: Reader): Banner {
  const element = el('div', { class: 'offline', role: 'status' });
  let telling: ReturnType<typeof setTimeout> | undefined;
  const say = (sentence: string) =>
    element.replaceChildren(...(sentence === '' ? [] : [icon('warning'), el('span', {}, sentence)]));
  const show = () => say(isCutOff() ? t.offline : '');
  const follow = () => {
    if (element.isConnected) return show();
    window.removeEventListener('offline', follow);
    window.removeEventListener('online', follow);
  };
  window.addEventListener('offline', follow);
  window.addEventListener('online', follow);
  show();
  return {
    element,
    tell(sentence) {
      clearTimeout(telling);
      say(sentence);
      telling = setTimeout(show, TOLD_MS);
    },
  };
}
