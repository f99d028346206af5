import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

export function handover(
  card: Extract<Card, { kind: 'handover' }>,
  { reader: { t } }: CardContext,
): HTMLElement {
  return cardFrame(
    'handover',
    t.handoverTitle,
    el('p', { class: 'with-icon' }, icon('person'), t.handoverPlace),
    card.position !== undefined && el('p', {}, t.handoverPosition(card.position)),
  );
}
