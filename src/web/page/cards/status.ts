import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { formatInstant } from '../format.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

type StatusCard = Extract<Card, { kind: 'status' }>;

export function status(card: StatusCard, { reader: { t } }: CardContext): HTMLElement {
  return cardFrame(
    'status',
    t.statusTitle,
    el('p', { class: 'code' }, card.code ?? t.waitingCode),
    statusSteps(card.steps),
  );
}

/** The way of a dossier so far, the newest step marked. */
export function statusSteps(steps: StatusCard['steps']): HTMLElement {
  return el(
    'ol',
    { class: 'timeline' },
    ...steps.map((step, index) =>
      el(
        'li',
        { 'aria-current': index === steps.length - 1 ? 'step' : undefined },
        el('span', { class: 'step-name' }, step.label),
        el('time', { datetime: step.at, class: 'source' }, formatInstant(step.at)),
        step.note && el('span', { class: 'step-note' }, step.note),
      ),
    ),
  );
}
