import { createAnnouncer } from '../../page/dom/announcer.ts';
import { el } from '../../page/dom/el.ts';
import { openAsk } from '../ask/open-ask.ts';
import { openAssist } from '../assist/open-assist.ts';
import { openAssists } from '../assist/open-assists.ts';
import { openDossier } from '../filed/open-dossier.ts';
import { openDossiers } from '../filed/open-dossiers.ts';
import { listHandovers } from '../handovers/handover-calls.ts';
import { openHandover } from '../handovers/open-handover.ts';
import { openHandovers, waitingIn } from '../handovers/open-handovers.ts';
import { openKeysHelp } from '../keys/keys-help.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import type { Desk, OfficialPerson, OpenView, View } from './desk.ts';
import { callInSession } from './call-in-session.ts';
import { deskHeader } from './desk-header.ts';
import { keepPlace } from './last-place.ts';
import { listenToKeys } from './listen-to-keys.ts';
import { hashOf, routeIn, type Route } from './route.ts';
import { troubleBox } from './trouble-box.ts';
import { watch } from './watch.ts';

const COUNT_EVERY_MS = 20_000;

const VIEWS: Record<Route['place'], { list: OpenView; item: OpenView }> = {
  dossiers: { list: openDossiers, item: openDossier },
  handovers: { list: openHandovers, item: openHandover },
  ask: { list: openAsk, item: openAsk },
  assists: { list: openAssists, item: openAssist },
};

/** Draws the page around the four places and keeps them going; returns how to take it away. */
export function openDesk(
  reader: OfficialReader,
  person: OfficialPerson,
  actions: { switchLanguage(): void; signOut(): void },
): () => void {
  const announcer = createAnnouncer();
  const session = troubleBox();
  const main = el('main', { class: 'desk-main', id: 'main', tabindex: -1 });
  const showKeys = () => openKeysHelp(reader);
  const header = deskHeader(reader, person, { ...actions, showKeys });
  const desk: Desk = {
    reader,
    person,
    announce: announcer.announce,
    call: callInSession(reader, session),
    go: (route) => {
      if (location.hash !== hashOf(route)) history.pushState(null, '', hashOf(route));
      show();
    },
  };
  let view: View | undefined;
  const draw = () => {
    view?.stop?.();
    const route = routeIn(location.hash);
    view = VIEWS[route.place][route.id ? 'item' : 'list'](desk, route.id);
    header.markPlace(route.place);
    document.title = `${view.title} – ${reader.t.name}`;
    main.replaceChildren(view.element);
    keepPlace();
  };
  const show = () => {
    draw();
    window.scrollTo(0, 0);
    main.querySelector<HTMLElement>('h1')?.focus();
  };
  document.body.replaceChildren(
    el('a', { class: 'skip', href: '#main', onclick: (event) => skipTo(event, main) }, reader.w.skip),
    ...[header.element, session.element, main, announcer.element],
  );
  draw();
  window.addEventListener('hashchange', show);
  const stops = [listenToKeys(desk, () => view, showKeys), countWaiting(desk, header.markWaiting)];
  return () => {
    view?.stop?.();
    window.removeEventListener('hashchange', show);
    for (const stop of stops) stop();
  };
}

/** The address keeps naming the place, so the jump is done by hand. */
function skipTo(event: Event, main: HTMLElement): void {
  event.preventDefault();
  main.focus();
}

function countWaiting(desk: Desk, mark: (count: number) => void): () => void {
  const look = async () => {
    mark(waitingIn(await listHandovers(desk)));
  };
  void look().catch(() => undefined);
  return watch(COUNT_EVERY_MS, look);
}
