import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

export function handover(
  card: Extract<Card, { kind: 'handover' }>,
  { reader: { t } }: CardContext,
): HTMLElement {
  const { position } = card;
  return cardFrame(
    'handover',
    position === undefined ? t.handoverTaken : t.handoverTitle,
    position !== undefined && el('p', {}, t.handoverPosition(position)),
    el('p', { class: 'hint with-icon' }, icon('person'), t.handoverPlace),
  );
}
