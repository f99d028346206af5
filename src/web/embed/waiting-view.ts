import { el } from '../page/dom/el.ts';
import type { Options } from './options.ts';
import { wordsIn } from './words.ts';
import type { Locale } from './message.ts';

export interface WaitingView {
  element: HTMLElement;
  /** the way out while there is nothing else */
  leave: HTMLButtonElement;
  loading(locale: Locale): void;
  /** says so, and where the guide can be had instead */
  failed(locale: Locale): void;
}

/** What lies over the frame until the guide in it can be used. */
export function createWaitingView({ origin, tenant }: Options, close: () => void): WaitingView {
  const said = el('p', { role: 'status' });
  const link = el('a', {
    href: `${origin}/?tenant=${encodeURIComponent(tenant)}`,
    target: '_blank',
    rel: 'noopener',
  });
  const bars = el('div', { class: 'bars' }, el('i'), el('i'), el('i'));
  const leave = el('button', { type: 'button', class: 'leave', onclick: close });
  const show = (locale: Locale, hasFailed: boolean) => {
    const words = wordsIn(locale);
    said.textContent = hasFailed ? words.failed : words.loading;
    link.textContent = words.elsewhere;
    leave.textContent = words.close;
    link.hidden = !hasFailed;
    bars.hidden = hasFailed;
  };
  return {
    element: el('div', { class: 'waiting' }, bars, said, link, leave),
    leave,
    loading: (locale) => show(locale, false),
    failed: (locale) => show(locale, true),
  };
}
