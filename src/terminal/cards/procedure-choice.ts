import { nameIn, type CardOf, type CardView, type Drawing } from './drawing.ts';

/** Each procedure by its name, whether it can be filed here, and why it may be the one. */
export function procedureChoice(card: CardOf<'procedure-choice'>, { reader }: CardView): Drawing {
  const { t } = reader;
  const choices = card.options.map((option) => {
    const files = option.files === undefined ? '' : ` (${option.files ? t.files : t.guidesOnly})`;
    const messages = [{ action: { type: 'choose-procedure' as const, code: option.code } }];
    return { label: `${nameIn(reader, option)}${files}\n${option.why}`, messages };
  });
  return { lines: [], choices };
}
