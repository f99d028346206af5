import { el } from '../../page/dom/el.ts';
import type { Desk, View } from '../desk/desk.ts';
import { keepDraft } from '../desk/drafts.ts';
import { explainTrouble } from '../desk/explain-trouble.ts';
import { load } from '../desk/load.ts';
import { troubleBox } from '../desk/trouble-box.ts';
import { arrowsMove, moveInList } from '../keys/move-in-list.ts';
import { beginAssist, findProcedures, listAssists } from './assist-calls.ts';
import { findProcedureForm, foundList } from './find-procedure.ts';
import { recentAssists } from './recent-assists.ts';

/** Finds what the citizen at the desk needs, and begins. */
export function openAssists(desk: Desk): View {
  const { w } = desk.reader;
  const found = el('div', { class: 'rows' });
  const recent = el('div', { class: 'rows' });
  const trouble = troubleBox();
  const begin = async (code?: string) => {
    trouble.clear();
    try {
      const begun = await beginAssist(desk, code);
      keepDraft(linkKey(begun.id), { url: begun.url, expiresAt: begun.expiresAt });
      desk.go({ place: 'assists', id: begun.id });
    } catch (error) {
      trouble.show(explainTrouble(desk.reader, error));
    }
  };
  const form = findProcedureForm(desk, (text) => {
    void load(desk, found, async () => [foundList(desk, await findProcedures(desk, text), begin)]).then(() =>
      found.querySelector<HTMLElement>('[data-stop]')?.focus(),
    );
  });
  arrowsMove(found);
  arrowsMove(recent);
  void load(desk, recent, async () => [await recentAssists(desk, await listAssists(desk))]);
  return {
    title: w.places.assists,
    element: el(
      'div',
      { class: 'desk-view' },
      el('h1', { tabindex: -1 }, w.assist.title),
      el(
        'div',
        { class: 'two-sided' },
        el('div', { class: 'side-main' }, el('p', {}, w.assist.intro), form.element, trouble.element, found),
        el(
          'aside',
          { class: 'side part', 'aria-label': w.assist.recent },
          el('h2', {}, w.assist.recent),
          recent,
        ),
      ),
    ),
    onShortcut: ({ kind }) => {
      if (kind === 'next' || kind === 'previous')
        return moveInList(found.querySelector('[data-stop]') ? found : recent, kind);
      if (kind !== 'search') return false;
      form.focus();
      return true;
    },
  };
}

/** The link for the citizen's phone is told once; the tab keeps it. */
export function linkKey(id: string): string {
  return `assist.link.${id}`;
}
