import type { ReviewField } from '../../../guide/card.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import { createControl } from '../controls/control.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { formatValue } from '../format.ts';
import type { Reader } from '../reader.ts';
import { sourceLine } from './source-line.ts';

type Act = (...outgoing: Outgoing[]) => void;

/** One value of the form: what it is, where it came from, what is doubted. With `act` it can be changed in place. */
export function fieldRow(reader: Reader, field: ReviewField, act?: Act): HTMLElement {
  const label = labelIn(reader, field);
  const doubts = field.verdicts.filter((verdict) => !verdict.ok);
  const shown = el(
    'div',
    { class: 'value-shown' },
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
  const row = el('div', { class: 'value' }, shown);
  if (act && field.editable && field.type) row.append(editButton(reader, field, label, row, act));
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
    const editor = createEditor(reader, field, label, act, leave);
    row.replaceChildren(editor.element);
    editor.focus();
  });
  return button;
}

function createEditor(reader: Reader, field: ReviewField, label: string, act: Act, leave: () => void) {
  const { t } = reader;
  const { id, type = 'text', options = [], value } = field;
  const control = createControl(reader, { id, label, type, options, value });
  const save = (event: Event) => {
    event.preventDefault();
    const reading = control.read();
    const sentence = reading.kind === 'mistake' ? reading.sentence : undefined;
    control.mark(reading.kind === 'empty' ? t.mistake.nothing : sentence);
    if (reading.kind === 'value' && JSON.stringify(reading.value) === JSON.stringify(value)) return leave();
    if (reading.kind === 'value') return act({ action: { type: 'edit', values: { [id]: reading.value } } });
    if (reading.kind === 'words') return act({ text: t.editPlace(label, reading.text) });
    control.focus();
  };
  const element = el(
    'form',
    { class: 'editor', novalidate: true, onsubmit: save },
    control.element,
    el(
      'div',
      { class: 'buttons' },
      el('button', { type: 'submit', class: 'button' }, t.save),
      el('button', { type: 'button', class: 'button button-quiet', onclick: leave }, t.leave),
    ),
  );
  element.addEventListener('keydown', (event) => event.key === 'Escape' && leave());
  return { element, focus: () => control.focus() };
}
