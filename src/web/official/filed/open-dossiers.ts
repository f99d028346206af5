import { newElementId } from '../../page/controls/control.ts';
import { el } from '../../page/dom/el.ts';
import type { Desk, View } from '../desk/desk.ts';
import { load } from '../desk/load.ts';
import { recallDraft, keepDraft } from '../desk/drafts.ts';
import { arrowsMove, moveInList } from '../keys/move-in-list.ts';
import { listDossiers, type FiledPage, type Wanted } from './dossier-calls.ts';
import { dossierTable } from './dossier-table.ts';

const WANTED = 'dossiers.wanted';
export const LAST_OPENED = 'dossiers.opened';

/** The dossiers of the authority: search, one status or all, newest first. */
export function openDossiers(desk: Desk): View {
  const { w } = desk.reader;
  const list = el('div', { class: 'rows' });
  const wanted: Wanted = recallDraft<Wanted>(WANTED) ?? { q: '', status: '' };
  let pages: FiledPage[] = [];
  const draw = () => [dossierTable(desk.reader, pages, wanted), more()];
  const more = () => {
    const cursor = pages.at(-1)?.cursor;
    return (
      cursor &&
      el(
        'button',
        { type: 'button', class: 'button button-quiet', onclick: () => void next(cursor) },
        w.list.more,
      )
    );
  };
  const first = async () => {
    await load(desk, list, async () => {
      pages = [await listDossiers(desk, wanted)];
      return draw();
    });
  };
  const next = async (cursor: string) => {
    const before = pages.flatMap(({ dossiers }) => dossiers).length;
    await load(desk, list, async () => {
      pages.push(await listDossiers(desk, wanted, cursor));
      return draw();
    });
    list.querySelectorAll<HTMLElement>('[data-stop]')[before]?.focus();
  };
  const search = searchForm(desk, wanted, async (focus) => {
    keepDraft(WANTED, wanted);
    await first();
    if (focus === 'first-found') list.querySelector<HTMLElement>('[data-stop]')?.focus();
    desk.announce(list.querySelector('caption')?.textContent ?? list.textContent);
  });
  arrowsMove(list);
  void first().then(() => focusLastOpened(list));
  return {
    title: w.places.dossiers,
    element: el(
      'div',
      { class: 'desk-view' },
      el('div', { class: 'view-head' }, el('h1', { tabindex: -1 }, w.list.title), search.element),
      list,
    ),
    onShortcut(shortcut) {
      if (shortcut.kind === 'next' || shortcut.kind === 'previous') return moveInList(list, shortcut.kind);
      if (shortcut.kind !== 'search') return false;
      search.focus();
      return true;
    },
  };
}

/** Whoever comes back from a dossier stands where they left. */
function focusLastOpened(list: HTMLElement): void {
  const id = recallDraft<string>(LAST_OPENED);
  const isElsewhere = document.activeElement !== document.body && document.activeElement?.tagName !== 'H1';
  if (!id || isElsewhere) return;
  list.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`)?.focus();
}

function searchForm(
  { reader: { w } }: Desk,
  wanted: Wanted,
  search: (focus: 'first-found' | 'stays') => Promise<void>,
): { element: HTMLElement; focus(): void } {
  const [queryId, statusId] = [newElementId('search'), newElementId('status')];
  const query = el('input', {
    id: queryId,
    type: 'search',
    class: 'input',
    autocomplete: 'off',
    maxlength: 200,
    'aria-keyshortcuts': '/',
  });
  query.value = wanted.q;
  const status = el(
    'select',
    { id: statusId, class: 'input' },
    el('option', { value: '' }, w.list.all),
    el('option', { value: 'none' }, w.list.notArrived),
    ...Object.entries(w.statuses).map(([value, name]) => el('option', { value }, name)),
  );
  status.value = wanted.status;
  const run = (focus: 'first-found' | 'stays') => {
    wanted.q = query.value.trim();
    wanted.status = status.value;
    void search(focus);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    run('first-found');
  };
  status.addEventListener('change', () => run('stays'));
  const element = el(
    'form',
    { class: 'search-form', role: 'search', onsubmit: submit },
    el('div', { class: 'grow' }, el('label', { for: queryId }, w.list.search), query),
    el('div', {}, el('label', { for: statusId }, w.list.status), status),
    el('button', { type: 'submit', class: 'button' }, w.list.searchButton),
  );
  return { element, focus: () => query.select() };
}
