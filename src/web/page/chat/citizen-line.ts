import { el } from '../dom/el.ts';
import { safeUrl } from '../dom/safe-url.ts';
import type { Reader } from '../reader.ts';
import type { Failure } from './explain-failure.ts';

export interface CitizenLine {
  element: HTMLElement;
  waiting(): void;
  sent(): void;
  failed(failure: Failure, again: () => void, loginUrl: string): void;
}

/** What the citizen said; shown at once, and marked when it did not get through. */
export function citizenLine({ t }: Reader, label: string): CitizenLine {
  const trouble = el('div', { class: 'trouble', role: 'alert' });
  const said = el(
    'div',
    { class: 'said' },
    el('span', { class: 'visually-hidden' }, `${t.you}: `),
    ...label.split('\n').map((line) => el('p', {}, line)),
  );
  const element = el('div', { class: 'citizen' }, said, trouble);
  return {
    element,
    waiting: () => {
      element.dataset['state'] = 'waiting';
      trouble.replaceChildren();
    },
    sent: () => {
      delete element.dataset['state'];
      trouble.replaceChildren();
    },
    failed: (failure, again, loginUrl) => {
      element.dataset['state'] = 'failed';
      trouble.replaceChildren(
        el('p', {}, failure.sentence),
        ...(failure.signIn ? [el('a', { class: 'button', href: safeUrl(loginUrl) }, t.signIn)] : []),
        ...(failure.again && !failure.signIn
          ? [el('button', { type: 'button', class: 'button button-quiet', onclick: again }, t.sendAgain)]
          : []),
      );
    },
  };
}
