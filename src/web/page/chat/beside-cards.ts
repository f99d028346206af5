import type { Card, QuestionField } from '../../../guide/card.ts';
import type { Reply, Suggestion } from '../../../guide/reply.ts';
import { textBlocks, type TextBlock } from './text-blocks.ts';

/** A paragraph that tells of a system that does not answer looks like what it is. */
export type ShownBlock = TextBlock | { kind: 'outage'; text: string };

const RIGHT = /^(đúng rồi|that is right)$/i;
const PAID = /^(tôi đã thanh toán|i have paid)$/i;

/** The suggestions that no card of the reply offers already as a control of its own. */
export function chipsBeside({ suggestions, cards }: Reply): Suggestion[] {
  const fields = questionFields(cards);
  const review = cards.some((card) => card.kind === 'review');
  const bill = cards.some((card) => card.kind === 'pay');
  const allSuggested = fields.length > 0 && fields.every((field) => field.suggestion);
  return suggestions.filter((suggestion) => {
    if ('text' in suggestion)
      return !(allSuggested && RIGHT.test(suggestion.text)) && !(bill && PAID.test(suggestion.text));
    const { action } = suggestion;
    if (action.type === 'confirm') return !review;
    if (action.type === 'choose-procedure') return !offers(cards, action.code);
    return action.type !== 'answer' || !Object.keys(action.values).every((id) => answers(fields, id));
  });
}

/** The text without the lines that say again what a card shows. */
export function blocksBeside({ text, cards, outages = [] }: Reply): ShownBlock[] {
  const labels = questionFields(cards)
    .filter((field) => field.suggestion)
    .flatMap((field) => [`${field.labelVi}: `, `${field.labelEn}: `]);
  return textBlocks(text).flatMap((block): ShownBlock[] => {
    if (block.kind === 'paragraph')
      return [outages.includes(block.text) ? { kind: 'outage', text: block.text } : block];
    const items = block.items.filter((item) => !labels.some((label) => item.startsWith(label)));
    return items.length > 0 ? [{ kind: 'list', items }] : [];
  });
}

function questionFields(cards: Card[]): QuestionField[] {
  return cards.flatMap((card) => (card.kind === 'question' ? card.fields : []));
}

function offers(cards: Card[], code: string): boolean {
  return cards.some(
    (card) => card.kind === 'procedure-choice' && card.options.some((option) => option.code === code),
  );
}

function answers(fields: QuestionField[], id: string): boolean {
  const field = fields.find((one) => one.id === id);
  return field !== undefined && field.type !== 'place';
}
