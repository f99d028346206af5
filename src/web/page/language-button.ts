import { el } from './dom/el.ts';
import type { Reader } from './reader.ts';

/** The other language, in its own words. */
export function languageButton(t: Reader['t'], onclick: () => void): HTMLElement {
  return el(
    'button',
    { type: 'button', class: 'nav-item', id: 'switch-language', lang: t.otherLanguageTag, onclick },
    t.otherLanguage,
  );
}
