import type { Card, QuestionField } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { formatValue } from '../format.ts';
import type { Reader } from '../reader.ts';
import { scannedValue } from '../scan/scanned-cards.ts';
import { answerForm, labelIn, type AnswerForm } from './answer-form.ts';
import type { CardContext } from './card-context.ts';

type QuestionCard = Extract<Card, { kind: 'question' }>;
type Suggested = QuestionField & { suggestion: NonNullable<QuestionField['suggestion']> };

/** The question's answer fields, and why it is asked. Where all is suggested, one press says it is right. */
export function question(asked: QuestionCard, context: CardContext): HTMLElement {
  const { t } = context.reader;
  const card = { ...asked, fields: asked.fields.map((field) => withScanned(field, context)) };
  const suggested = card.fields.filter((field): field is Suggested => field.suggestion !== undefined);
  const form = answerForm(card, context, scannedWords(card, context));
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

/** What the person's card said, if it was scanned on this page, is suggested as the guide's own suggestions are. */
function withScanned(field: QuestionField, { reader, reply }: CardContext): QuestionField {
  if (field.suggestion || field.type === 'place') return field;
  const value = scannedValue(reply.state.dossierId ?? '', field);
  return value === undefined ? field : { ...field, suggestion: { value, because: reader.t.fromCard } };
}

/** An address goes to the guide in words, so it is put in, to be looked over. */
function scannedWords({ fields }: QuestionCard, { reply }: CardContext): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const words = field.type === 'place' && scannedValue(reply.state.dossierId ?? '', field);
      return typeof words === 'string' && !field.suggestion ? [[field.id, words]] : [];
    }),
  );
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
