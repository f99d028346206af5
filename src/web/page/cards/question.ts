import type { Card, QuestionField } from '../../../guide/card.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import { createControl, type Control, type Reading } from '../controls/control.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { formatValue } from '../format.ts';
import type { Reader } from '../reader.ts';
import type { CardContext } from './card-context.ts';

type QuestionCard = Extract<Card, { kind: 'question' }>;
type Suggested = QuestionField & { suggestion: NonNullable<QuestionField['suggestion']> };

/** The question's answer fields, and why it is asked. Where all is suggested, one press says it is right. */
export function question(card: QuestionCard, context: CardContext): HTMLElement {
  const { t } = context.reader;
  const suggested = card.fields.filter((field): field is Suggested => field.suggestion !== undefined);
  const form = answerForm(card, context);
  const allSuggested = suggested.length === card.fields.length;
  return el(
    'section',
    { class: 'card card-question', 'aria-label': t.answer },
    allSuggested ? suggestions(suggested, form, context) : form.element,
    card.why !== '' && whyAsked(t.why, card.why),
  );
}

function whyAsked(title: string, why: string): HTMLElement {
  return el('details', { class: 'why' }, el('summary', {}, title), el('p', {}, why));
}

interface AnswerForm {
  element: HTMLFormElement;
  focus(): void;
}

function answerForm(card: QuestionCard, { reader, act }: CardContext): AnswerForm {
  const controls = card.fields.map((field) => createControl(reader, controlField(reader, field)));
  const tapped = tapOptions(card, reader);
  const send = (event: Event) => {
    event.preventDefault();
    const outgoing = answersOf(card, controls, reader);
    if (outgoing) act(...outgoing);
  };
  const element = el(
    'form',
    { class: 'answer', novalidate: true, onsubmit: send },
    ...(tapped
      ? [tapList(card, labelIn(reader, card.fields[0]), tapped, act)]
      : controls.map((control) => control.element)),
    !tapped && el('button', { type: 'submit', class: 'button' }, reader.t.answer),
  );
  return { element, focus: () => (tapped ? element.querySelector('button')?.focus() : controls[0]?.focus()) };
}

const MOST_TAPPED = 7;

/** A single question with few answers needs no second press. */
function tapOptions(card: QuestionCard, { t }: Reader): { value: string | boolean; label: string }[] | null {
  const [field, ...others] = card.fields;
  if (!field || others.length > 0 || field.suggestion) return null;
  if (field.type === 'boolean')
    return [
      { value: true, label: t.yes },
      { value: false, label: t.no },
    ];
  const few = field.type === 'choice' && (field.options?.length ?? 0) <= MOST_TAPPED;
  return few ? (field.options ?? null) : null;
}

function tapList(
  { fields: [field] }: QuestionCard,
  label: string,
  options: { value: string | boolean; label: string }[],
  act: CardContext['act'],
): HTMLElement {
  if (!field) return el('div');
  const press = (value: string | boolean) =>
    act({ action: { type: 'answer', values: { [field.id]: value } } });
  return el(
    'fieldset',
    { class: 'field options' },
    el('legend', { class: 'field-label' }, label),
    ...options.map(({ value, label }) =>
      el('button', { type: 'button', class: 'option option-tap', onclick: () => press(value) }, label),
    ),
  );
}

function labelIn({ locale }: Reader, field: QuestionField | undefined): string {
  return (locale === 'vi' ? field?.labelVi : field?.labelEn) ?? '';
}

function controlField(reader: Reader, field: QuestionField) {
  const { id, type, options = [], suggestion } = field;
  const label = labelIn(reader, field);
  if (!suggestion) return { id, type, label, options };
  return {
    id,
    type,
    label,
    options,
    value: suggestion.value,
    hint: `${reader.t.suggested}: ${suggestion.because}`,
  };
}

/** All that was filled in, as messages; null when something has to be looked at first. */
function answersOf(card: QuestionCard, controls: Control[], { t }: Reader): Outgoing[] | null {
  const readings = controls.map((control) => control.read());
  const mistakes = readings.map((reading) => (reading.kind === 'mistake' ? reading.sentence : undefined));
  const nothing = readings.every((reading) => reading.kind === 'empty');
  if (nothing) mistakes[0] = t.mistake.nothing;
  controls.forEach((control, index) => control.mark(mistakes[index]));
  const wrong = mistakes.findIndex((sentence) => sentence !== undefined);
  if (wrong < 0) return messagesOf(card, readings);
  controls[wrong]?.focus();
  return null;
}

function messagesOf(card: QuestionCard, readings: Reading[]): Outgoing[] {
  const values = Object.fromEntries(
    readings.flatMap((reading, index) =>
      reading.kind === 'value' ? [[card.fields[index]?.id ?? '', reading.value]] : [],
    ),
  );
  const words = readings.flatMap((reading) => (reading.kind === 'words' ? [{ text: reading.text }] : []));
  return [
    ...(Object.keys(values).length > 0 ? [{ action: { type: 'answer' as const, values } }] : []),
    ...words,
  ];
}

function suggestions(fields: Suggested[], form: AnswerForm, { reader, act }: CardContext): HTMLElement {
  const { t } = reader;
  const values = Object.fromEntries(fields.map((field) => [field.id, field.suggestion.value]));
  form.element.hidden = true;
  const change = el('button', { type: 'button', class: 'button button-quiet' }, icon('pen'), t.changeIt);
  const right = el(
    'button',
    { type: 'button', class: 'button', onclick: () => act({ action: { type: 'answer', values } }) },
    icon('check'),
    t.rightSo,
  );
  const shown = el(
    'div',
    { class: 'suggested' },
    el('dl', { class: 'values' }, ...fields.map((field) => suggestedLine(field, reader))),
    el('div', { class: 'buttons' }, right, change),
  );
  change.addEventListener('click', () => {
    shown.hidden = true;
    form.element.hidden = false;
    form.focus();
  });
  return el('div', {}, shown, form.element);
}

function suggestedLine(field: Suggested, reader: Reader): HTMLElement {
  const { options, suggestion } = field;
  return el(
    'div',
    { class: 'value' },
    el('dt', {}, labelIn(reader, field)),
    el('dd', { class: 'value-text' }, formatValue(reader, suggestion.value, options)),
    el('dd', { class: 'source' }, suggestion.because),
  );
}
