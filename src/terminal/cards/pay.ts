import { formatVnd } from '../../web/page/format.ts';
import { paragraph } from '../draw/paragraph.ts';
import { qrLines } from '../draw/qr-lines.ts';
import { heading, type CardOf, type CardView, type Drawing } from './drawing.ts';

/** The bill. Paying happens on the payment platform's own page or in a bank's app, never here. */
export function pay(card: CardOf<'pay'>, view: CardView): Drawing {
  const { reader, sheet } = view;
  const { t, words } = reader;
  const code = qrLines(card.qr, sheet.columns ?? 0);
  return {
    lines: [
      heading(view, `${t.payTitle}: ${formatVnd(card.amountVnd)}`),
      `${words.payAt}: ${sheet.ink('accent', card.url)}`,
      ...(code.length > 0 ? [...code, ...paragraph(sheet, t.payQr, { ink: 'quiet' })] : []),
      `${t.billId}: ${card.billId}`,
    ],
    choices: [{ label: t.paid, messages: [{ text: t.paid }] }],
  };
}
