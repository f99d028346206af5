import { newElementId } from '../../page/controls/control.ts';
import { el } from '../../page/dom/el.ts';
import type { Desk } from '../desk/desk.ts';
import type { Found } from './assist-calls.ts';

/** Asks what the citizen needs, in their words. */
export function findProcedureForm(
  { reader: { w } }: Desk,
  search: (text: string) => void,
): { element: HTMLElement; focus(): void } {
  const id = newElementId('need');
  const input = el('input', {
    id,
    type: 'text',
    class: 'input',
    autocomplete: 'off',
    maxlength: 200,
    'aria-describedby': `${id}-hint`,
    'aria-keyshortcuts': '/',
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return input.focus();
    search(text);
  };
  const element = el(
    'form',
    { class: 'ask-form', role: 'search', onsubmit: submit },
    el('label', { for: id, class: 'field-label' }, w.assist.find),
    el(
      'div',
      { class: 'ask-line' },
      input,
      el('button', { type: 'submit', class: 'button' }, w.assist.findButton),
    ),
    el('p', { class: 'hint', id: `${id}-hint` }, w.assist.findHint),
  );
  return { element, focus: () => input.select() };
}

/** What fits, to begin with; or to begin with nothing chosen. */
export function foundList(
  { reader }: Desk,
  found: Found[],
  begin: (code?: string) => Promise<void>,
): HTMLElement {
  const { w, locale } = reader;
  const without = el(
    'button',
    { type: 'button', class: 'button button-quiet', onclick: () => void begin() },
    w.assist.beginWithout,
  );
  if (found.length === 0)
    return el('div', { role: 'status' }, el('p', { class: 'nothing' }, w.assist.none), without);
  const rows = found.map((one) =>
    el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'found', 'data-stop': one.code, onclick: () => void begin(one.code) },
        el('strong', {}, locale === 'vi' ? one.nameVi : (one.nameEn ?? one.nameVi)),
        el('span', { class: 'source' }, `${one.code} · ${one.files ? w.assist.files : w.assist.guidesOnly}`),
        el('span', { class: 'found-begin' }, w.assist.begin),
      ),
    ),
  );
  return el('ul', { class: 'found-list', role: 'list' }, ...rows);
}
