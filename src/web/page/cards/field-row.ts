import type { ReviewField } from '../../../guide/card.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import { fieldEditor } from './field-editor.ts';
import { labelIn, valueRow } from './value-row.ts';

type Act = (...outgoing: Outgoing[]) => void;

/** One value of the form; with `act` it can be changed in place. */
export function fieldRow(reader: Reader, field: ReviewField, act?: Act): HTMLElement {
  const row = valueRow(reader, field);
  if (act && field.editable && field.type)
    row.append(
      el('dd', { class: 'value-edit' }, editButton(reader, field, labelIn(reader, field), row, act)),
    );
  return row;
}

function editButton(
  reader: Reader,
  field: ReviewField,
  label: string,
  row: HTMLElement,
  act: Act,
): HTMLButtonElement {
  const { t } = reader;
  const button = el(
    'button',
    { type: 'button', class: 'button-text', 'aria-label': t.editField(label) },
    t.edit,
  );
  button.addEventListener('click', () => {
    const kept = [...row.childNodes];
    const leave = () => {
      row.replaceChildren(...kept);
      button.focus();
    };
    const editor = fieldEditor(reader, field, label, act, leave);
    row.replaceChildren(el('dt', { class: 'visually-hidden' }, label), el('dd', {}, editor.element));
    editor.focus();
  });
  return button;
}
