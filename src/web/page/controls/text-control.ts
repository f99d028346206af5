import type { FieldType } from '../../../eforms/value.ts';
import { el } from '../dom/el.ts';
import { formatValue } from '../format.ts';
import type { Reader } from '../reader.ts';
import { newElementId, tellTyped, type Control, type ControlField, type Reading } from './control.ts';
import { mistakeLine } from './mistake-line.ts';
import { readText } from './read-text.ts';

type TextType = Exclude<FieldType, 'date' | 'boolean' | 'choice' | 'choices'>;

const SHAPES: Partial<Record<FieldType, Record<string, string | number>>> = {
  name: { autocapitalize: 'words', maxlength: 120 },
  'personal-id': { inputmode: 'numeric', maxlength: 15 },
  phone: { type: 'tel', inputmode: 'tel', maxlength: 20 },
  email: { type: 'email', inputmode: 'email', maxlength: 200 },
  money: { inputmode: 'numeric', maxlength: 20 },
  integer: { inputmode: 'numeric', maxlength: 12 },
  place: { maxlength: 500 },
  text: { maxlength: 1000 },
};

const NARROW = new Set<FieldType>(['personal-id', 'phone', 'money', 'integer']);

/** One line to type in. An address is understood by the guide, the rest is checked here and again there. */
export function textControl(reader: Reader, field: ControlField): Control {
  const id = newElementId('field');
  const hint = field.hint ?? typeHint(reader, field.type);
  const mistake = mistakeLine(`${id}-mistake`);
  const input = el('input', {
    id,
    type: 'text',
    class: NARROW.has(field.type) ? 'input input-narrow' : 'input',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': hint ? `${id}-hint ${id}-mistake` : `${id}-mistake`,
    ...SHAPES[field.type],
  });
  const first = plainText(reader, field, field.value);
  input.value = first;
  const element = el(
    'div',
    { class: 'field' },
    el('label', { for: id, class: 'field-label' }, field.label),
    hint && el('p', { class: 'hint', id: `${id}-hint` }, hint),
    input,
    mistake.element,
  );
  return {
    element,
    focus: () => input.focus(),
    read: () => readOrKeep(reader, field, input.value, first),
    fill: (value) => {
      input.value = plainText(reader, field, value);
      tellTyped(input);
    },
    mark: (sentence) => mistake.show(sentence, [input]),
  };
}

function typeHint({ t }: Reader, type: FieldType): string {
  if (type === 'place') return t.placeHint;
  if (type === 'personal-id') return t.personalIdHint;
  return type === 'name' ? t.nameHint : '';
}

/** A number is edited without the dots it is shown with. */
function plainText(reader: Reader, { options }: ControlField, value: ControlField['value']): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(value) : formatValue(reader, value, options);
}

/** A suggestion left as it was is that very value, so an address keeps its code. */
function readOrKeep(reader: Reader, field: ControlField, typed: string, first: string): Reading {
  const { value } = field;
  if (value !== null && value !== undefined && typed.trim() === first) return { kind: 'value', value };
  return readText(reader, field.type as TextType, typed);
}
