import type { ReviewCard } from '../../guide/card.ts';
import { formatDate, formatVnd } from '../../web/page/format.ts';
import { paragraph } from '../draw/paragraph.ts';
import { nameIn, type CardView } from './drawing.ts';

/** Who takes the dossier, what it costs and when it will be done; each says how sure that is. */
export function filingLines({ authority, fee, dueOn }: ReviewCard, view: CardView): string[] {
  const { reader, sheet } = view;
  const { t } = reader;
  const basis = fee.basis === '' ? '' : ` [${fee.basis}]`;
  return [
    '',
    ...(authority ? paragraph(sheet, `${t.authority}: ${nameIn(reader, authority)}`) : []),
    ...paragraph(sheet, `${t.fee}: ${feeText(fee, view)}${basis}`),
    ...(dueOn ? paragraph(sheet, `${t.dueOn}: ${formatDate(dueOn.value)}`) : []),
  ];
}

function feeText({ amountVnd, confidence }: ReviewCard['fee'], { reader: { t } }: CardView): string {
  if (amountVnd === null || confidence === 'unknown') return t.feeUnknown;
  const amount = amountVnd === 0 ? t.free : formatVnd(amountVnd);
  return confidence === 'memory' ? `${amount} (${t.feeBelieved})` : amount;
}
