import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

/** Filed. Where the code has not come yet, `data-waits-for` lets it be put in when it does. */
export function receipt(card: Extract<Card, { kind: 'receipt' }>, { reader: { t } }: CardContext): HTMLElement {
  const code = el(
    'p',
    { class: 'code', 'data-waits-for': card.code ? undefined : card.dossierId },
    card.code ?? t.waitingCode,
  );
  return cardFrame(
    'receipt',
    t.receiptOf,
    el('p', { class: 'hint' }, t.code),
    code,
    el('a', { class: 'button', href: receiptPath(card.dossierId) }, icon('paper'), t.receiptOpen),
  );
}

export function receiptPath(dossierId: string): string {
  return `/receipts/${encodeURIComponent(dossierId)}`;
}
