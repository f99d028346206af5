import { el } from './el.ts';

export interface Announcer {
  element: HTMLElement;
  announce(text: string): void;
}

const SETTLE_MS = 60;

/**
 * A polite live region apart from what is seen, so that each reply is spoken once: the log itself is re-read by some
 * screen readers when its parts change. Emptied first, for the same words twice would be silent.
 */
export function createAnnouncer(): Announcer {
  const element = el('div', { class: 'visually-hidden', 'aria-live': 'polite', 'aria-atomic': 'true' });
  return {
    element,
    announce(text) {
      element.textContent = '';
      setTimeout(() => (element.textContent = text), SETTLE_MS);
    },
  };
}
