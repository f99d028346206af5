import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';

/** A person speaks, and the reader sees who. */
export function officialLine({ t }: Reader, name: string, text: string): HTMLElement {
  const paragraphs = text.split(/\n+/).map((line) => el('p', {}, line));
  return el(
    'div',
    { class: 'reply', role: 'group', tabindex: -1, 'aria-label': t.officialSays(name) },
    el('p', { class: 'eyebrow' }, t.officialSays(name)),
    el('div', { class: 'reply-text' }, ...paragraphs),
  );
}
