import type { ReviewField } from '../../../guide/card.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { formatValue } from '../format.ts';
import type { Reader } from '../reader.ts';
import { fieldEditor } from './field-editor.ts';
import { sourceLine } from './source-line.ts';

type Act = (...outgoing: Outgoing[]) => void;

/** One value of the form: what it is, where it came from, what is doubted. With `act` it can be changed in place. */
export function fieldRow(reader: Reader, field: ReviewField, act?: Act): HTMLElement {
  const label = labelIn(reader, field);
  const doubts = field.verdicts.filter((verdict) => !verdict.ok);
  const row = el(
    'div',
    { class: 'value' },
    el('dt', {}, label),
    el('dd', { class: 'value-text' }, shownValue(reader, field)),
    el('dd', { class: 'source' }, sourceLine(reader, field.provenance)),
    ...doubts.map((verdict) =>
      el(
        'dd',
        { class: 'doubt' },
        icon('warning'),
        reader.locale === 'vi' ? verdict.reasonVi : verdict.reasonEn,
      ),
    ),
  );
  if (act && field.editable && field.type)
    row.append(el('dd', { class: 'value-edit' }, editButton(reader, field, label, row, act)));
  return row;
}

/** `display` is Vietnamese; English readers get what can be said without it. */
function shownValue(reader: Reader, field: ReviewField): string {
  return field.display !== undefined && (reader.locale === 'vi' || field.type === 'choice')
    ? field.display
    : formatValue(reader, field.value, field.options);
}

function labelIn({ locale }: Reader, { labelVi, labelEn }: ReviewField): string {
  return locale === 'vi' ? labelVi : (labelEn ?? labelVi);
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
