import type { Value } from '../../../eforms/value.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import { newElementId, tellTyped, type Control, type ControlField, type Reading } from './control.ts';
import { mistakeLine } from './mistake-line.ts';

/** Big radio buttons, or check boxes where several may hold. Nothing is ticked that nobody said. */
export function choiceControl(_reader: Reader, field: ControlField): Control {
  const id = newElementId('field');
  const mistake = mistakeLine(`${id}-mistake`);
  const several = field.type === 'choices';
  const inputs = field.options.map((option) => optionInput(id, option.value, several, field.value));
  const element = el(
    'fieldset',
    { class: 'field', 'aria-describedby': field.hint ? `${id}-hint ${id}-mistake` : `${id}-mistake` },
    el('legend', { class: 'field-label' }, field.label),
    field.hint && el('p', { class: 'hint', id: `${id}-hint` }, field.hint),
    el(
      'div',
      { class: 'options' },
      ...inputs.map((input, index) => optionLine(input, field.options[index]?.label)),
    ),
    mistake.element,
  );
  return {
    element,
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0])?.focus(),
    mark: (sentence) => mistake.show(sentence, several ? inputs : []),
    read: () => readTicked(field, inputs),
    fill: (value) => tick(inputs, value),
  };
}

export function optionInput(
  name: string,
  value: string,
  several: boolean,
  current: Value | null | undefined,
): HTMLInputElement {
  const input = el('input', { type: several ? 'checkbox' : 'radio', name, class: 'tick' });
  input.value = value;
  input.checked = isTicked(value, current);
  return input;
}

function isTicked(value: string, current: Value | null | undefined): boolean {
  return Array.isArray(current) ? current.includes(value) : String(current) === value;
}

export function tick(inputs: HTMLInputElement[], value: Value): void {
  for (const input of inputs) {
    input.checked = isTicked(input.value, value);
    tellTyped(input);
  }
}

export function optionLine(input: HTMLInputElement, label = ''): HTMLLabelElement {
  return el('label', { class: 'option' }, input, el('span', {}, label));
}

export function readTicked({ type }: ControlField, inputs: HTMLInputElement[]): Reading {
  const [first, ...others] = inputs.filter((input) => input.checked).map((input) => input.value);
  if (first === undefined) return { kind: 'empty' };
  if (type === 'choices') return { kind: 'value', value: [first, ...others] };
  return { kind: 'value', value: type === 'boolean' ? first === 'true' : first };
}
