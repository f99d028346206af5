import { heading, type CardOf, type CardView, type Drawing } from './drawing.ts';

/** Filed. The code comes later and is told by the status. */
export function receipt(card: CardOf<'receipt'>, view: CardView): Drawing {
  const { reader, sheet, base } = view;
  const { t, words } = reader;
  return {
    lines: [
      heading(view, t.receiptOf),
      `${t.code}: ${card.code ?? t.waitingCode}`,
      `${words.receiptAt}: ${sheet.ink('accent', new URL(card.url, base).href)}`,
    ],
  };
}
