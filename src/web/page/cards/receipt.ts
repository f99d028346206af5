import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

/** Filed. What comes later, the code and the steps, is put in through `data-code-of` and `data-steps-of`. */
export function receipt(
  card: Extract<Card, { kind: 'receipt' }>,
  { reader: { t } }: CardContext,
): HTMLElement {
  return cardFrame(
    'receipt',
    t.receiptOf,
    el('p', { class: 'hint' }, t.code),
    el('p', { class: 'code', 'data-code-of': card.dossierId }, card.code ?? t.waitingCode),
    el('div', { 'data-steps-of': card.dossierId }),
    el('a', { class: 'button', href: receiptPath(card.dossierId) }, icon('paper'), t.receiptOpen),
  );
}

export function receiptPath(dossierId: string): string {
  return `/receipts/${encodeURIComponent(dossierId)}`;
}
