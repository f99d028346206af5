import type { QuestionField } from '../../guide/card.ts';
import type { Value } from '../../eforms/value.ts';
import { paragraph } from '../draw/paragraph.ts';
import type { Words } from '../words.ts';
import { itemsAt, type CardOf, type CardView, type Choice, type Drawing } from './drawing.ts';

type QuestionCard = CardOf<'question'>;

const LONG_LIST = 12;

const HINTS: Partial<Record<QuestionField['type'], (words: Words) => string>> = {
  date: (words) => words.dateHint,
  'personal-id': (words) => words.personalIdHint,
  place: (words) => words.placeHint,
};

/** Anything may be answered in words; what there is to choose from has numbers. */
export function question(card: QuestionCard, view: CardView): Drawing {
  const { sheet, reader } = view;
  const isList = card.fields.length === 1 && card.fields[0]?.type === 'choices';
  const hints = card.fields.flatMap((field) => hintsFor(field, card, view));
  if (isList) hints.push(reader.words.several);
  if (card.why !== '') hints.push(reader.words.whyAsked(card.why));
  const options = card.fields.flatMap((field) => optionChoices(field, card, view));
  const suggested = suggestedChoice(card, view);
  return {
    lines: hints.flatMap((hint) => paragraph(sheet, hint, { ink: 'quiet' })),
    choices: [...suggested, ...options],
    severalByNumber: isList
      ? (indexes) =>
          together(
            options,
            indexes.map((index) => index - suggested.length),
          )
      : undefined,
  };
}

function hintsFor(field: QuestionField, card: QuestionCard, { reader, lists }: CardView): string[] {
  const { words } = reader;
  const options = field.options?.length ?? 0;
  if (options > LONG_LIST && lists === 'short') return [words.longList(labelIn(field, reader), options)];
  if (field.suggestion) return [];
  const hint = HINTS[field.type]?.(words);
  if (!hint) return [];
  return [card.fields.length > 1 ? `${labelIn(field, reader)}: ${hint}` : hint];
}

/** Where all is suggested, one choice says that it is right; what is suggested stands in the reply's text. */
function suggestedChoice({ fields }: QuestionCard, { reader: { t } }: CardView): Choice[] {
  const values = fields.flatMap(({ id, suggestion }) =>
    suggestion ? [[id, suggestion.value] as const] : [],
  );
  if (values.length === 0 || values.length < fields.length) return [];
  const action = { type: 'answer' as const, values: Object.fromEntries(values) };
  return [{ label: t.rightSo, messages: [{ action }] }];
}

interface ListChoice extends Choice {
  id: string;
  value: string | boolean;
}

function optionChoices(field: QuestionField, card: QuestionCard, { reader, lists }: CardView): ListChoice[] {
  const { t } = reader;
  const yesNo = [
    { value: true, label: t.yes },
    { value: false, label: t.no },
  ];
  const options = field.type === 'boolean' ? yesNo : (field.options ?? []);
  if (options.length > LONG_LIST && lists === 'short') return [];
  const name = card.fields.length > 1 ? `${labelIn(field, reader)}: ` : '';
  return options.map(({ value, label }) => ({
    id: field.id,
    value,
    label: `${name}${label}`,
    messages: answer(field.id, field.type === 'choices' ? [String(value)] : value),
  }));
}

function answer(id: string, value: Value): Choice['messages'] {
  return [{ action: { type: 'answer', values: { [id]: value } } }];
}

/** Several items of a list as one answer. */
function together(options: ListChoice[], indexes: number[]): Choice['messages'] | undefined {
  const chosen = itemsAt(options, indexes);
  return (
    chosen?.[0] &&
    answer(
      chosen[0].id,
      chosen.map(({ value }) => String(value)),
    )
  );
}

function labelIn(field: QuestionField, { locale }: CardView['reader']): string {
  return locale === 'vi' ? field.labelVi : field.labelEn;
}
