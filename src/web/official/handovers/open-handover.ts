import type { HandoverView } from '../../../officials/view-handover.ts';
import { problemOf, RequestFailed } from '../../page/api/request-failed.ts';
import { el, type Child } from '../../page/dom/el.ts';
import type { Desk, View } from '../desk/desk.ts';
import { elapsed } from '../desk/elapsed.ts';
import { explainTrouble } from '../desk/explain-trouble.ts';
import { load } from '../desk/load.ts';
import { hashOf } from '../desk/route.ts';
import { troubleBox } from '../desk/trouble-box.ts';
import { closeHandover, listHandovers, takeHandover } from './handover-calls.ts';
import { procedureOf } from './open-handovers.ts';
import { openTaken, type TakenTalk } from './taken-talk.ts';

const MISSING = { status: 404, code: 'not-found', title: '' };

/** One who asked for a person: take them, read along, answer, give back. */
export function openHandover(desk: Desk, id = ''): View {
  const { w } = desk.reader;
  const place = el('div', { class: 'desk-view' });
  const trouble = troubleBox();
  let talk: TakenTalk | undefined;
  let take: (() => Promise<void>) | undefined;
  const draw = (handover: HandoverView): Child[] => {
    talk?.stop();
    talk = undefined;
    take = undefined;
    const title = el('h1', { tabindex: -1 }, procedureOf(handover, desk.reader));
    if (handover.status === 'waiting') {
      take = () => takeIt();
      return [back(desk), title, waitingPart(desk, handover, take), trouble.element];
    }
    talk = openTaken(desk, handover);
    return [back(desk), takenHead(desk, title, giveBack), trouble.element, talk.element];
  };
  const takeIt = async () => {
    try {
      place.replaceChildren(...(draw(await takeHandover(desk, id)) as Node[]));
      desk.announce(w.handover.taken);
      talk?.focus();
    } catch (error) {
      const isGone = problemOf(error)?.status === 404;
      trouble.show(isGone ? w.handover.takenByOther : explainTrouble(desk.reader, error));
    }
  };
  const giveBack = async () => {
    try {
      await closeHandover(desk, id);
      desk.announce(w.handover.closedNote);
      desk.go({ place: 'handovers' });
    } catch (error) {
      trouble.show(explainTrouble(desk.reader, error));
    }
  };
  void load(desk, place, async () => {
    const found = (await listHandovers(desk)).find((one) => one.id === id);
    if (!found) throw new RequestFailed(MISSING);
    return draw(found);
  }).then(() => place.querySelector<HTMLElement>('h1')?.focus());
  return {
    title: w.places.handovers,
    element: place,
    onShortcut: ({ kind }) => {
      if (kind !== 'take' || !take) return false;
      void take();
      return true;
    },
    stop: () => talk?.stop(),
  };
}

function back({ reader: { w } }: Desk): HTMLElement {
  return el('a', { class: 'back', href: hashOf({ place: 'handovers' }) }, `‹ ${w.back}`);
}

function waitingPart(
  { reader: { w, locale } }: Desk,
  handover: HandoverView,
  take: () => Promise<void>,
): HTMLElement {
  const { lastWords, misses, askedAt, stage } = handover;
  const waited = w.handover.waited(elapsed(locale, askedAt, Date.now()));
  return el(
    'section',
    { class: 'part narrow' },
    el('p', {}, el('strong', {}, waited), ` · ${w.handover.stages[stage] ?? stage}`),
    el('p', {}, `${w.handover.lastWords}: `, el('q', {}, lastWords)),
    misses > 1 && el('p', {}, w.handover.misses(misses)),
    el('p', { class: 'hint' }, w.handover.takeFirst),
    el(
      'button',
      { type: 'button', class: 'button', onclick: () => void take(), 'aria-keyshortcuts': 't' },
      w.handover.take,
      el('kbd', { 'aria-hidden': 'true' }, 't'),
    ),
  );
}

function takenHead({ reader: { w } }: Desk, title: HTMLElement, giveBack: () => Promise<void>): HTMLElement {
  return el(
    'div',
    { class: 'taken-head' },
    el('div', {}, title, el('p', { class: 'hint' }, w.handover.taken)),
    el(
      'button',
      {
        type: 'button',
        class: 'button button-quiet',
        title: w.handover.closeNote,
        onclick: () => void giveBack(),
      },
      w.handover.close,
    ),
  );
}
