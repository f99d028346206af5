import type { FiledDossier } from '../../../officials/read-filed.ts';
import { el, type Child } from '../../page/dom/el.ts';
import { formatDate, formatInstant, formatVnd } from '../../page/format.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import { flagList } from './flag-list.ts';

/** Which dossier this is, in the fewest lines: procedure, code, whose, since when, until when. */
export function dossierHead(reader: OfficialReader, dossier: FiledDossier): HTMLElement {
  const { w, locale } = reader;
  const { applicant, submittedAt, dueOn, status, code, flags } = dossier;
  const { fullName, personalId, phone, email } = applicant;
  const rows: [string, Child][] = [
    [w.dossier.applicant, `${fullName} (${personalId})`],
    ...(phone ? [[w.dossier.phone, el('a', { href: `tel:${phone}` }, phone)] as [string, Child]] : []),
    ...(email ? [[w.dossier.email, email] as [string, Child]] : []),
    [w.dossier.received, formatInstant(submittedAt)],
    [w.dossier.due, dueOn ? formatDate(dueOn) : w.list.noDue],
    [w.dossier.fee, feeText(reader, dossier)],
  ];
  return el(
    'header',
    { class: 'dossier-head' },
    el('h1', { tabindex: -1 }, locale === 'vi' ? dossier.procedureNameVi : dossier.procedureNameEn),
    el(
      'div',
      { class: 'dossier-code' },
      el('strong', {}, code ?? w.list.noCode),
      el(
        'span',
        { class: 'status' },
        status === null ? w.flags['not-arrived'] : (w.statuses[status] ?? status),
      ),
      flagList(
        reader,
        flags.filter((flag) => flag !== 'not-arrived'),
      ),
    ),
    el(
      'dl',
      { class: 'dossier-facts' },
      ...rows.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    ),
  );
}

function feeText({ t, w }: OfficialReader, { fee }: FiledDossier): string {
  const { amountVnd, confidence } = fee;
  if (amountVnd === null || confidence === 'unknown') return t.feeUnknown;
  const amount = amountVnd === 0 ? t.free : formatVnd(amountVnd);
  return confidence === 'seen' ? amount : `${amount} (${w.dossier.confidence[confidence]})`;
}
