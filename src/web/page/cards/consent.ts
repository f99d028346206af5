import type { Card } from '../../../guide/card.ts';
import type { Outgoing } from '../chat/outgoing.ts';
import { newElementId } from '../controls/control.ts';
import { mistakeLine } from '../controls/mistake-line.ts';
import { el } from '../dom/el.ts';
import type { CardContext } from './card-context.ts';
import { cardFrame } from './card-frame.ts';

type ConsentCard = Extract<Card, { kind: 'consent' }>;
type Item = ConsentCard['items'][number];

/** Which records would be read, on what ground. What rests on consent is never ticked beforehand. */
export function consent(card: ConsentCard, { reader, act }: CardContext): HTMLElement {
  const { t } = reader;
  const duty = card.ground === 'duty';
  const mistake = mistakeLine(newElementId('consent-mistake'));
  const ticks = card.items.map(() => el('input', { type: 'checkbox', class: 'tick' }));
  for (const tick of ticks) tick.checked = duty;
  const sourcesWhere = (ticked: boolean) =>
    card.items.filter((_, index) => ticks[index]?.checked === ticked).map((item) => item.source);
  const grant = () => {
    const chosen = sourcesWhere(true);
    mistake.show(chosen.length === 0 ? t.consentNothing : undefined, []);
    if (chosen.length === 0) return ticks[0]?.focus();
    act(...decisions(card.requestId, chosen, sourcesWhere(false)));
  };
  const decline = () =>
    act(
      ...decisions(
        card.requestId,
        [],
        card.items.map((item) => item.source),
      ),
    );
  return cardFrame(
    'consent',
    t.consentTitle,
    el('p', { class: 'hint' }, duty ? t.consentDuty : t.consentFree),
    el(
      'ul',
      { class: 'records', role: 'list' },
      ...card.items.map((item, index) => recordLine(item, ticks[index], reader.t)),
    ),
    mistake.element,
    el(
      'div',
      { class: 'buttons' },
      el('button', { type: 'button', class: 'button', onclick: grant }, t.consentGrant),
      el('button', { type: 'button', class: 'button button-quiet', onclick: decline }, t.consentDecline),
    ),
  );
}

function decisions(requestId: string, granted: string[], declined: string[]): Outgoing[] {
  const grant: Outgoing = { action: { type: 'grant', requestId, sources: granted } };
  const decline: Outgoing = { action: { type: 'decline', requestId, sources: declined } };
  return [...(granted.length > 0 ? [grant] : []), ...(declined.length > 0 ? [decline] : [])];
}

function recordLine(
  item: Item,
  tick: HTMLInputElement | undefined,
  t: CardContext['reader']['t'],
): HTMLElement {
  return el(
    'li',
    { class: 'record' },
    el(
      'label',
      { class: 'option' },
      tick,
      el(
        'span',
        {},
        el('span', { class: 'record-name' }, item.sourceName ?? t.sources[item.source] ?? item.source),
        el('span', { class: 'record-what' }, item.attributes.join(', ')),
      ),
    ),
    el(
      'dl',
      { class: 'record-why' },
      el('dt', {}, t.consentPurpose),
      el('dd', {}, item.purpose),
      el('dt', {}, t.consentLaw),
      el('dd', {}, item.law),
    ),
  );
}
