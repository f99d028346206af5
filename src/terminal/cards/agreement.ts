import { formatInstant } from '../../web/page/format.ts';
import { paragraph } from '../draw/paragraph.ts';
import { heading, nameIn, type CardOf, type CardView, type Drawing } from './drawing.ts';

/** Whose yes is waited for, with the link to pass on to them. */
export function agreement(card: CardOf<'agreement'>, view: CardView): Drawing {
  const { reader, sheet } = view;
  const { t, words } = reader;
  const when = card.decidedAt ? ` (${formatInstant(card.decidedAt)})` : '';
  return {
    lines: [
      heading(view, nameIn(reader, card)),
      ...paragraph(sheet, `${card.personName}: ${t.agreementStatus[card.status]}${when}`),
      ...(card.reason ? paragraph(sheet, `“${card.reason}”`) : []),
      ...(card.url ? [`${words.linkToSend}:`, sheet.ink('accent', card.url)] : []),
      ...(card.url && card.expiresAt
        ? paragraph(sheet, t.agreementNote(formatInstant(card.expiresAt)), { ink: 'quiet' })
        : []),
    ],
  };
}
