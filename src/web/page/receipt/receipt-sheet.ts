import type { Receipt } from '../../../dossiers/read-receipt.ts';
import { followDossier } from '../api/follow-dossier.ts';
import { agreementList } from '../cards/agreement-list.ts';
import { fieldSections } from '../cards/field-sections.ts';
import { filingFacts } from '../cards/filing-facts.ts';
import { paperList } from '../cards/paper-list.ts';
import { shorteningLines } from '../cards/shortening.ts';
import { statusSteps } from '../cards/status.ts';
import { showNews } from '../chat/show-news.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { formatInstant, formatVnd } from '../format.ts';
import type { Reader } from '../reader.ts';

/** What was asked, filled, from where, by whom confirmed and when; with the fingerprint of exactly that. */
export function receiptSheet(reader: Reader, receipt: Receipt): HTMLElement {
  const { t, locale } = reader;
  return el(
    'article',
    { class: 'card sheet' },
    el('p', { class: 'eyebrow' }, t.receiptTitle),
    el('h1', {}, receipt.procedureName[locale]),
    el(
      'p',
      { class: 'code', 'data-code-of': receipt.dossierId, role: 'status' },
      receipt.code ?? t.waitingCode,
    ),
    who(reader, receipt),
    filingFacts(reader, receipt),
    payments(reader, receipt),
    titled(t.shorter, shorteningLines(reader, receipt.shortening)),
    titled(t.whatNext, el('p', {}, receipt.afterFiling[locale])),
    titled(
      t.statusTitle,
      el('div', { 'data-steps-of': receipt.dossierId }, statusSteps(reader, receipt.steps)),
    ),
    paperList(reader, receipt.requirements),
    agreementList(reader, receipt.agreements),
    el('h2', {}, t.whatWasSent),
    ...fieldSections(reader, receipt.sections),
    fingerprint(reader, receipt.reviewHash),
    buttons(reader),
  );
}

/** Puts in code and steps as they come. */
export function watchReceipt(reader: Reader, dossierId: string): void {
  followDossier(dossierId, reader.locale, (news) => showNews(reader, document, news));
}

function who({ t }: Reader, receipt: Receipt): HTMLElement {
  const rows = [
    [t.applicant, receipt.applicantName],
    [t.submittedAt, formatInstant(receipt.submittedAt)],
    ...(receipt.acknowledgedAt ? [[t.acknowledgedAt, formatInstant(receipt.acknowledgedAt)]] : []),
  ];
  return el(
    'dl',
    { class: 'facts' },
    ...rows.flatMap(([title, text]) => [el('dt', {}, title), el('dd', {}, text)]),
  );
}

/** Nothing where nothing had to be paid online. */
function payments({ t }: Reader, { payment, refundDueVnd }: Receipt): HTMLElement | null {
  if (!payment) return null;
  const when = t.paidWhen(formatVnd(payment.amountVnd), formatInstant(payment.paidAt), payment.reference);
  const rows = [[t.paidOnline, when], ...(refundDueVnd > 0 ? [[t.refundDue, formatVnd(refundDueVnd)]] : [])];
  return el(
    'dl',
    { class: 'facts' },
    ...rows.flatMap(([title, text]) => [el('dt', {}, title), el('dd', {}, text)]),
  );
}

function titled(title: string, content: HTMLElement): HTMLElement {
  return el('section', { class: 'part' }, el('h2', {}, title), content);
}

function fingerprint({ t }: Reader, hash: string): HTMLElement {
  return el(
    'section',
    { class: 'part fingerprint' },
    el('h2', {}, t.fingerprint),
    el('p', {}, el('code', {}, hash)),
    el('p', { class: 'hint' }, t.fingerprintNote),
  );
}

function buttons({ t }: Reader): HTMLElement {
  return el(
    'div',
    { class: 'buttons no-print' },
    el('button', { type: 'button', class: 'button', onclick: () => window.print() }, icon('paper'), t.print),
    el('a', { class: 'button button-quiet', href: '/' }, t.back),
  );
}
