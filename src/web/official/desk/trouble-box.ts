import { el, type Child } from '../../page/dom/el.ts';
import { icon } from '../../page/dom/icon.ts';

/** Says what went wrong, at once and aloud; empty while nothing did. */
export interface TroubleBox {
  element: HTMLElement;
  show(sentence: string, ...actions: Child[]): void;
  clear(): void;
}

export function troubleBox(): TroubleBox {
  const element = el('div', { class: 'trouble-box', role: 'alert' });
  return {
    element,
    show(sentence, ...actions) {
      const line = el('p', {}, icon('warning'), el('span', {}, sentence));
      element.replaceChildren(el('div', { class: 'trouble-said' }, line, ...actions));
    },
    clear: () => element.replaceChildren(),
  };
}
