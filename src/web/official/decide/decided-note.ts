import type { FiledDossier } from '../../../officials/read-filed.ts';
import { el } from '../../page/dom/el.ts';
import { icon } from '../../page/dom/icon.ts';
import type { Desk } from '../desk/desk.ts';

/** What was recorded, what comes next here, and what the citizen is shown. Focus goes there. */
export function decidedNote({ reader: { w } }: Desk, dossier: FiledDossier, status: number): HTMLElement {
  const now = w.statuses[dossier.status ?? status] ?? '';
  return el(
    'div',
    { class: 'decided', role: 'status', tabindex: -1 },
    el('p', {}, icon('check'), el('strong', {}, w.decide.done(now))),
    el('p', {}, `${w.decide.next}: ${w.decide.after[status] ?? ''}`),
    el('p', {}, `${w.decide.citizenSees}: ${w.decide.seen[status] ?? ''}`),
  );
}
