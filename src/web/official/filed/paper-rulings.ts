import type { RequirementOutcome } from '../../../guide/card.ts';
import type { FiledDossier } from '../../../officials/read-filed.ts';
import type { RequirementRuling } from '../../../officials/requirement-ruling.ts';
import { el } from '../../page/dom/el.ts';
import { icon, type IconName } from '../../page/dom/icon.ts';
import { safeUrl } from '../../page/dom/safe-url.ts';
import { formatBytes, formatDate } from '../../page/format.ts';
import type { OfficialReader } from '../words/official-reader.ts';
import { attachmentPath } from './dossier-calls.ts';

const ICONS: Record<RequirementOutcome, IconName> = {
  attach: 'paper',
  bring: 'bring',
  'expected-waived': 'clock',
  waived: 'check',
};

/** Each paper: what became of it, by which rule, and its files. */
export function paperRulings(reader: OfficialReader, dossier: FiledDossier): HTMLElement | null {
  const { requirements } = dossier;
  if (requirements.length === 0) return null;
  return el(
    'section',
    { class: 'part' },
    el('h2', {}, reader.w.dossier.papers),
    el(
      'ul',
      { class: 'rulings', role: 'list' },
      ...requirements.map((one) => paperRuling(reader, dossier, one)),
    ),
  );
}

function paperRuling(reader: OfficialReader, dossier: FiledDossier, paper: RequirementRuling): HTMLElement {
  const { locale, w } = reader;
  const { id, nameVi, nameEn, outcome } = paper;
  const why = locale === 'vi' ? paper.whyVi : paper.whyEn;
  const files = dossier.attachments.filter(({ requirementId }) => requirementId === id);
  return el(
    'li',
    { class: `papers-${outcome}` },
    icon(ICONS[outcome]),
    el(
      'div',
      {},
      el('strong', {}, locale === 'vi' ? nameVi : (nameEn ?? nameVi)),
      ' ',
      el('span', { class: 'ruling-outcome' }, isWaived(paper) ? w.dossier.outcome[outcome] : why),
      isWaived(paper) && whyWaived(reader, paper, why),
      ...files.map((file) => fileLink(reader, dossier.id, file)),
    ),
  );
}

function isWaived({ outcome }: RequirementRuling): boolean {
  return outcome === 'waived' || outcome === 'expected-waived';
}

function whyWaived(reader: OfficialReader, paper: RequirementRuling, why: string): HTMLElement {
  const { w, t } = reader;
  const { rule, waivedBy, confidence } = paper;
  const held =
    waivedBy && !waivedBy.startsWith('agreement:') ? t.alreadyIn(t.sources[waivedBy] ?? waivedBy) : '';
  const sure = w.dossier.confidence[rule?.confidence ?? confidence];
  return el(
    'details',
    { class: 'why' },
    el('summary', {}, w.dossier.whyWaived),
    el('p', {}, why),
    el(
      'dl',
      { class: 'why-facts' },
      held !== '' && el('div', {}, el('dt', {}, w.dossier.heldIn), el('dd', {}, held)),
      el(
        'div',
        {},
        el('dt', {}, w.dossier.rule),
        el('dd', {}, ...(rule ? lawLine(reader, rule) : [w.dossier.noRule]), ` (${sure})`),
      ),
      rule &&
        rule.when !== 'true' &&
        el('div', {}, el('dt', {}, w.dossier.ruleWhen), el('dd', {}, el('code', {}, rule.when))),
    ),
  );
}

function lawLine({ w }: OfficialReader, rule: NonNullable<RequirementRuling['rule']>) {
  const name = [rule.article, rule.instrument].filter(Boolean).join(', ');
  const href = rule.url && safeUrl(rule.url);
  const on = w.dossier.checkedOn(formatDate(rule.checkedOn));
  return [href ? el('a', { href, rel: 'noopener', target: '_blank' }, name) : name, `, ${on}`];
}

function fileLink(
  { w }: OfficialReader,
  dossierId: string,
  { id, name, bytes }: FiledDossier['attachments'][number],
): HTMLElement {
  return el(
    'a',
    { class: 'file-link', href: attachmentPath(dossierId, id), download: name },
    icon('paper'),
    w.dossier.file(name, formatBytes(bytes)),
  );
}
