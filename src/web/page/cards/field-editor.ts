import type { ReviewField } from '../../../guide/card.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import { createControl } from '../controls/control.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import { optionsIn } from './value-row.ts';

/** Changes one value in place; what is unchanged is left, an address goes to the guide in words. */
export function fieldEditor(
  reader: Reader,
  field: ReviewField,
  label: string,
  act: (...outgoing: Outgoing[]) => void,
  leave: () => void,
): { element: HTMLElement; focus(): void } {
  const { t } = reader;
  const { id, type = 'text', value } = field;
  const options = optionsIn(reader, field.options);
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
