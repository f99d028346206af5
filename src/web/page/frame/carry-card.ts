import { cardFrame } from '../cards/card-frame.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { homePath } from '../tenant/tenant.ts';
import { wordsOf, type Frame } from './frame.ts';
import { canHash } from './verifier.ts';
import { windowLink } from './window-link.ts';

/** The step that only a person can take: why it is not taken here, and the way to our window. */
export function carryCard(frame: Frame): HTMLElement {
  const words = wordsOf(frame);
  if (!canHash()) return freshCard(frame);
  const trouble = el('p', { class: 'hint', role: 'status' });
  const way = windowLink(frame, { class: 'button' }, icon('shield'), words.carryButton);
  frame.explain = (sentence) => (trouble.textContent = sentence);
  bringIntoSight(way);
  return cardFrame('carry', words.carryTitle, el('p', {}, words.carryWhy), way, trouble);
}

/** A panel is low, and what one has to press next must not lie below its edge. */
function bringIntoSight(way: HTMLElement): void {
  requestAnimationFrame(() => way.scrollIntoView({ block: 'nearest' }));
}

/** Without encryption on the way the browser lends us no hash, and without one nothing is handed over safely. */
function freshCard(frame: Frame): HTMLElement {
  const words = wordsOf(frame);
  const home = { class: 'button', href: homePath(frame.embed.tenant), target: '_blank', rel: 'noopener' };
  return cardFrame(
    'carry',
    words.carryTitle,
    el('p', {}, words.insecure),
    el('a', home, words.openFresh, el('span', { class: 'visually-hidden' }, ` ${words.opensWindow}`)),
  );
}
