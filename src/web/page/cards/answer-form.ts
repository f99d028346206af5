import type { Card, QuestionField } from '../../../guide/card.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import { createControl, type Control, type ControlField } from '../controls/control.ts';
import { el } from '../dom/el.ts';
import type { Reader } from '../reader.ts';
import { compareCard } from '../scan/scanned-cards.ts';
import { answersOf } from './answers-of.ts';
import type { CardContext } from './card-context.ts';
import { scanInto } from './scan-into.ts';
import { tapList, tapOptions } from './tap-list.ts';

type QuestionCard = Extract<Card, { kind: 'question' }>;

export interface AnswerForm {
  element: HTMLFormElement;
  focus(): void;
}

/** A control for each field, or buttons where one press answers. `heard` are words for a field, such as an address. */
export function answerForm(
  card: QuestionCard,
  context: CardContext,
  heard: Record<string, string> = {},
): AnswerForm {
  const { reader, reply, act } = context;
  const { fields } = card;
  const tapped = tapOptions(card, reader);
  const [first] = fields;
  if (tapped && first) return tapForm(tapList(first, labelIn(reader, first), tapped, act));
  const controls = fields.map((field) => controlFor(reader, field, heard[field.id]));
  const send = (event: Event) => {
    event.preventDefault();
    const outgoing = answersOf(fields, controls, reader);
    if (!outgoing) return;
    compareCards(fields, outgoing, reply.state.dossierId ?? '');
    act(...outgoing);
  };
  const element = el(
    'form',
    { class: 'answer', novalidate: true, onsubmit: send },
    ...controls.flatMap((control, index) => {
      const field = fields[index];
      return [field && scanInto(field, fields, controls, context), control.element];
    }),
    el('button', { type: 'submit', class: 'button' }, reader.t.answer),
  );
  return { element, focus: () => controls[0]?.focus() };
}

function tapForm(list: HTMLElement): AnswerForm {
  return {
    element: el('form', { class: 'answer', novalidate: true }, list),
    focus: () => list.querySelector('button')?.focus(),
  };
}

export function labelIn({ locale }: Reader, field: QuestionField): string {
  return locale === 'vi' ? field.labelVi : field.labelEn;
}

function controlFor(reader: Reader, field: QuestionField, words: string | undefined): Control {
  const { suggestion } = field;
  const because = suggestion?.because ?? (words === undefined ? undefined : reader.t.fromCard);
  const shown: ControlField = {
    ...{ id: field.id, type: field.type, label: labelIn(reader, field), options: field.options ?? [] },
    ...(suggestion ? { value: suggestion.value } : {}),
    ...(because === undefined ? {} : { hint: `${reader.t.suggested}: ${because}` }),
  };
  const control = createControl(reader, shown);
  if (words !== undefined) control.fill(words);
  return control;
}

/** A card that was scanned and not answered with is nobody's here. */
function compareCards(fields: QuestionField[], outgoing: Outgoing[], dossierId: string): void {
  for (const { id, onCard } of fields)
    for (const one of outgoing)
      if (onCard?.attribute === 'personal-id' && 'action' in one && one.action.type === 'answer')
        compareCard(dossierId, onCard.person, one.action.values[id] ?? '');
}
