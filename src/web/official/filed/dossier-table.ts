import type { FiledSummary } from '../../../officials/filed-summary.ts';
import { el } from '../../page/dom/el.ts';
import { formatDate, formatDay } from '../../page/format.ts';
import { hashOf } from '../desk/route.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import type { FiledPage, Wanted } from './dossier-calls.ts';
import { flagList } from './flag-list.ts';

/** One dossier a line. Each cell names its column for small screens, where the head is not shown. */
export function dossierTable(reader: OfficialReader, pages: FiledPage[], wanted: Wanted): HTMLElement {
  const { list } = reader.w;
  const dossiers = pages.flatMap((page) => page.dossiers);
  if (dossiers.length === 0) {
    const isNarrowed = wanted.q !== '' || wanted.status !== '';
    return el('p', { class: 'nothing' }, isNarrowed ? list.noneFound : list.none);
  }
  const counted = pages.at(-1)?.cursor ? list.foundAtLeast(dossiers.length) : list.found(dossiers.length);
  return el(
    'table',
    { class: 'dossiers' },
    el('caption', {}, counted),
    el(
      'thead',
      {},
      el('tr', {}, ...Object.values(list.columns).map((name) => el('th', { scope: 'col' }, name))),
    ),
    el('tbody', {}, ...dossiers.map((dossier) => dossierRow(reader, dossier))),
  );
}

function dossierRow(reader: OfficialReader, dossier: FiledSummary): HTMLElement {
  const { w, locale } = reader;
  const { id, code, applicantName, submittedAt, dueOn, overdue, status, flags } = dossier;
  const { columns, noCode, noDue } = w.list;
  const name = locale === 'vi' ? dossier.procedureNameVi : dossier.procedureNameEn;
  const link = el('a', { href: hashOf({ place: 'dossiers', id }), 'data-stop': id }, code ?? noCode);
  const others = flags.filter((flag) => flag !== 'overdue' && flag !== 'not-arrived');
  return el(
    'tr',
    { class: overdue ? 'late' : undefined },
    el('th', { scope: 'row', 'data-column': columns.code }, link),
    el('td', { 'data-column': columns.procedure, class: 'name' }, el('span', { title: name }, name)),
    el('td', { 'data-column': columns.applicant, class: 'applicant' }, applicantName),
    el('td', { 'data-column': columns.received, class: 'when' }, formatDay(submittedAt)),
    el(
      'td',
      { 'data-column': columns.due, class: 'when' },
      dueOn ? formatDate(dueOn) : noDue,
      overdue && el('strong', { class: 'flag flag-overdue' }, w.flags.overdue),
    ),
    el(
      'td',
      { 'data-column': columns.status, class: 'state' },
      el(
        'span',
        { class: 'status' },
        status === null ? w.flags['not-arrived'] : (w.statuses[status] ?? status),
      ),
      flagList(reader, others),
    ),
  );
}
