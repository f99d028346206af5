import type { HandoverView } from '../../../officials/view-handover.ts';
import { el } from '../../page/dom/el.ts';
import type { Desk, View } from '../desk/desk.ts';
import { elapsed } from '../desk/elapsed.ts';
import { load } from '../desk/load.ts';
import { hashOf } from '../desk/route.ts';
import { watch } from '../desk/watch.ts';
import { arrowsMove, moveInList } from '../keys/move-in-list.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import { listHandovers } from './handover-calls.ts';

const EVERY_MS = 10_000;

/** Who waits, longest first, and whom this official is helping. */
export function openHandovers(desk: Desk): View {
  const { w } = desk.reader;
  const list = el('div', { class: 'rows' });
  let waiting = 0;
  const draw = (handovers: HandoverView[]) => {
    waiting = waitingIn(handovers);
    return groups(desk.reader, handovers);
  };
  const look = async () => {
    const before = waiting;
    const handovers = await listHandovers(desk);
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['stop'] : '';
    list.replaceChildren(...draw(handovers));
    if (focused) list.querySelector<HTMLElement>(`[data-stop="${CSS.escape(focused)}"]`)?.focus();
    if (waiting !== before) desk.announce(w.waiting(waiting));
  };
  arrowsMove(list);
  void load(desk, list, async () => draw(await listHandovers(desk)));
  return {
    title: w.places.handovers,
    element: el('div', { class: 'desk-view' }, el('h1', { tabindex: -1 }, w.handover.title), list),
    onShortcut: ({ kind }) => (kind === 'next' || kind === 'previous') && moveInList(list, kind),
    stop: watch(EVERY_MS, look),
  };
}

export function waitingIn(handovers: HandoverView[]): number {
  return handovers.filter(({ status }) => status === 'waiting').length;
}

function groups(reader: OfficialReader, handovers: HandoverView[]): HTMLElement[] {
  const { w } = reader;
  const open = handovers.filter(({ status, mine }) => status === 'waiting' || (status === 'taken' && mine));
  if (open.length === 0) return [el('p', { class: 'nothing' }, w.handover.none)];
  const named: [string, HandoverView[]][] = [
    [w.handover.mine, open.filter(({ status }) => status === 'taken')],
    [w.handover.waiting, open.filter(({ status }) => status === 'waiting')],
  ];
  return named
    .filter(([, some]) => some.length > 0)
    .map(([title, some]) =>
      el(
        'section',
        { class: 'part' },
        el('h2', {}, title),
        el('ul', { class: 'queue', role: 'list' }, ...some.map((one) => queueRow(reader, one))),
      ),
    );
}

function queueRow({ w, locale }: OfficialReader, handover: HandoverView): HTMLElement {
  const { id, lastWords, misses, askedAt, takenAt, common, stage } = handover;
  const now = Date.now();
  const time = takenAt
    ? w.handover.since(elapsed(locale, takenAt, now))
    : w.handover.waited(elapsed(locale, askedAt, now));
  return el(
    'li',
    {},
    el(
      'a',
      { href: hashOf({ place: 'handovers', id }), 'data-stop': id },
      procedureOf(handover, { w, locale }),
    ),
    el('strong', { class: 'waited' }, time),
    el('q', { class: 'last-words' }, lastWords),
    el(
      'span',
      { class: 'source' },
      [
        w.handover.stages[stage] ?? stage,
        misses > 1 ? w.handover.misses(misses) : '',
        common ? w.handover.common : '',
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
}

export function procedureOf(
  { procedureCode, procedureNameVi, procedureNameEn }: HandoverView,
  { w, locale }: Pick<OfficialReader, 'w' | 'locale'>,
): string {
  const name = locale === 'vi' ? procedureNameVi : (procedureNameEn ?? procedureNameVi);
  return name ?? procedureCode ?? w.handover.noProcedure;
}
