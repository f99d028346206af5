import type { AssistView } from '../../../officials/list-assists.ts';
import { el } from '../../page/dom/el.ts';
import { formatInstant } from '../../page/format.ts';
import type { Desk } from '../desk/desk.ts';
import { hashOf } from '../desk/route.ts';
import { procedureName } from './procedure-name.ts';

/** Whom this official has helped, newest first. */
export async function recentAssists(desk: Desk, assists: AssistView[]): Promise<HTMLElement> {
  const { w } = desk.reader;
  const named = assists.map(({ procedureCode }) =>
    procedureCode ? procedureName(desk, procedureCode) : w.handover.noProcedure,
  );
  const names = await Promise.all(named);
  if (assists.length === 0) return el('p', { class: 'hint' }, w.assist.recentNone);
  return el(
    'ul',
    { class: 'recent', role: 'list' },
    ...assists.map(({ id, status, createdAt, stage }, at) =>
      el(
        'li',
        {},
        el('a', { href: hashOf({ place: 'assists', id }), 'data-stop': id }, names[at]),
        el(
          'span',
          { class: 'source' },
          [
            w.assist.status[status],
            status === 'open' ? (w.handover.stages[stage] ?? stage) : '',
            formatInstant(createdAt),
          ]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
    ),
  );
}
