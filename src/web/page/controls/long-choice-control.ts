import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import { optionInput, optionLine, readTicked, tick } from './choice-control.ts';
import { newElementId, type Control, type ControlField } from './control.ts';
import { foldText } from './fold-text.ts';
import { mistakeLine } from './mistake-line.ts';

/** A long list, such as the 54 ethnic groups: type a few letters, with or without accents, and tick. */
export function longChoiceControl({ t }: Reader, field: ControlField): Control {
  const id = newElementId('field');
  const mistake = mistakeLine(`${id}-mistake`);
  const found = el('p', { class: 'hint', role: 'status' });
  const filter = el('input', { id: `${id}-filter`, type: 'search', class: 'input', autocomplete: 'off' });
  const inputs = field.options.map((option) => optionInput(id, option.value, false, field.value));
  const lines = inputs.map((input, index) => optionLine(input, field.options[index]?.label));
  const folded = field.options.map((option) => foldText(option.label));
  const list = el('div', { class: 'options options-long' }, ...lines);
  filter.addEventListener('input', () => {
    const wanted = foldText(filter.value);
    const matches = folded.map((label) => label.includes(wanted));
    lines.forEach((line, index) => (line.hidden = !matches[index]));
    found.textContent = wanted === '' ? '' : t.optionsFound(matches.filter(Boolean).length);
  });
  const element = el(
    'fieldset',
    { class: 'field', 'aria-describedby': field.hint ? `${id}-hint ${id}-mistake` : `${id}-mistake` },
    el('legend', { class: 'field-label' }, field.label),
    field.hint && el('p', { class: 'hint', id: `${id}-hint` }, field.hint),
    el('label', { for: filter.id, class: 'part-label' }, t.filterOptions),
    filter,
    found,
    list,
    mistake.element,
  );
  return {
    element,
    focus: () => filter.focus(),
    mark: (sentence) => mistake.show(sentence, [filter]),
    read: () => readTicked(field, inputs),
    fill: (value) => tick(inputs, value),
  };
}
