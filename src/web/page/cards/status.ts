import type { Card } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { formatInstant } from '../format.ts';
import type { Reader } from '../reader.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

type StatusCard = Extract<Card, { kind: 'status' }>;
type Steps = StatusCard['steps'];

export function status(card: StatusCard, { reader }: CardContext): HTMLElement {
  return cardFrame(
    'status',
    reader.t.statusTitle,
    el('p', { class: 'code' }, card.code ?? reader.t.waitingCode),
    statusSteps(reader, card.steps),
  );
}

/** The way of a dossier so far, the newest step marked. */
export function statusSteps(reader: Reader, steps: Steps): HTMLElement {
  return el(
    'ol',
    { class: 'timeline' },
    ...steps.map((step, index) =>
      el(
        'li',
        { 'aria-current': index === steps.length - 1 ? 'step' : undefined },
        el('span', { class: 'step-name' }, stepLabel(reader, step)),
        el('time', { datetime: step.at, class: 'source' }, formatInstant(step.at)),
        step.note && el('span', { class: 'step-note' }, step.note),
      ),
    ),
  );
}

export function stepLabel({ locale }: Reader, { label, labelEn }: Steps[number]): string {
  return locale === 'vi' ? label : (labelEn ?? label);
}
