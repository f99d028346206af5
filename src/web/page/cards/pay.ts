import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { safeUrl } from '../dom/safe-url.ts';
import { formatVnd } from '../format.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';
import { qrCode } from './qr-code.ts';

/**
 * The bill. Paying happens on the payment platform's own page, which leads back here, or in a bank's app; nothing about
 * cards or accounts is typed here.
 */
export function pay(card: Extract<Card, { kind: 'pay' }>, { reader: { t }, act }: CardContext): HTMLElement {
  const paid = () => act({ text: t.paid });
  return cardFrame(
    'pay',
    t.payTitle,
    el('p', { class: 'amount' }, formatVnd(card.amountVnd)),
    el(
      'div',
      { class: 'buttons' },
      el('a', { class: 'button', href: safeUrl(card.url) }, t.payButton),
      el('button', { type: 'button', class: 'button button-quiet', onclick: paid }, t.paid),
    ),
    el(
      'figure',
      { class: 'qr-figure' },
      qrCode(card.qr, t.payQr),
      el('figcaption', { class: 'hint' }, t.payQrHint),
    ),
    el('p', { class: 'hint' }, `${t.billId}: `, el('span', { class: 'bill-id' }, card.billId)),
  );
}
