import type { DateValue } from '../../../eforms/value.ts';
import { el } from '../dom/el.ts';
import { isDate } from '../format.ts';
import type { Reader } from '../reader.ts';
import { newElementId, tellTyped, type Control, type ControlField } from './control.ts';
import { mistakeLine } from './mistake-line.ts';
import { readDate } from './read-date.ts';

type Part = 'day' | 'month' | 'year';
const PARTS: Part[] = ['day', 'month', 'year'];

/** Three boxes, in the order in which Vietnamese write a date; pickers are hard for birthdays and for old hands. */
export function dateControl(reader: Reader, field: ControlField): Control {
  const { t } = reader;
  const id = newElementId('field');
  const mistake = mistakeLine(`${id}-mistake`);
  const first = partsOf(field.value);
  const inputs = Object.fromEntries(
    PARTS.map((part) => [part, partInput(`${id}-${part}`, part, first[part])]),
  ) as Record<Part, HTMLInputElement>;
  const element = el(
    'fieldset',
    { class: 'field', 'aria-describedby': `${id}-hint ${id}-mistake` },
    el('legend', { class: 'field-label' }, field.label),
    el('p', { class: 'hint', id: `${id}-hint` }, field.hint ?? t.dateHint),
    el(
      'div',
      { class: 'date-parts' },
      ...PARTS.map((part) =>
        el('div', {}, el('label', { for: inputs[part].id, class: 'part-label' }, t[part]), inputs[part]),
      ),
    ),
    mistake.element,
  );
  return {
    element,
    focus: () => inputs.day.focus(),
    mark: (sentence) => mistake.show(sentence, Object.values(inputs)),
    fill: (value) => {
      const parts = partsOf(value);
      for (const part of PARTS) {
        inputs[part].value = parts[part];
        tellTyped(inputs[part]);
      }
    },
    read: () => {
      const typed = { day: inputs.day.value, month: inputs.month.value, year: inputs.year.value };
      if (PARTS.every((part) => typed[part].trim() === '')) return { kind: 'empty' };
      const value = readDate(typed);
      return value ? { kind: 'value', value } : { kind: 'mistake', sentence: t.mistake.date };
    },
  };
}

function partInput(id: string, part: Part, value: string): HTMLInputElement {
  const input = el('input', {
    id,
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: part === 'year' ? 4 : 2,
    class: `input input-${part}`,
  });
  input.value = value;
  return input;
}

function partsOf(value: ControlField['value']): Record<Part, string> {
  const date = typeof value === 'object' && value !== null && !Array.isArray(value) && isDate(value);
  const [year = '', month = '', day = ''] = date ? (value as DateValue).value.split('-') : [];
  return { day, month, year };
}
