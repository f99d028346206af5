import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { safeUrl } from '../dom/safe-url.ts';
import { formatVnd } from '../format.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

/** The bill. Paying happens on the payment platform's own page; nothing about cards or accounts is typed here. */
export function pay(card: Extract<Card, { kind: 'pay' }>, { reader: { t }, act }: CardContext): HTMLElement {
  return cardFrame(
    'pay',
    t.payTitle,
    el('p', { class: 'amount' }, formatVnd(card.amountVnd)),
    el('p', { class: 'hint' }, `${t.billId}: ${card.billId}`),
    el(
      'div',
      { class: 'buttons' },
      el('a', { class: 'button', href: safeUrl(card.url), target: '_blank', rel: 'noopener' }, t.payButton),
      el(
        'button',
        { type: 'button', class: 'button button-quiet', onclick: () => act({ text: t.paid }) },
        t.paid,
      ),
    ),
  );
}
