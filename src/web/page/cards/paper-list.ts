import type { RequirementOutcome, RequirementView } from '../../../guide/card.ts';
import { el } from '../dom/el.ts';
import { icon, type IconName } from '../dom/icon.ts';
import type { Reader } from '../reader.ts';

/** What is still to do stands first. */
const ORDER: RequirementOutcome[] = ['attach', 'bring', 'expected-waived', 'waived'];

const ICONS: Record<RequirementOutcome, IconName> = {
  attach: 'paper',
  bring: 'bring',
  'expected-waived': 'clock',
  waived: 'check',
};

/** The papers of the dossier by what becomes of them. */
export function paperList(reader: Reader, requirements: RequirementView[]): HTMLElement | null {
  if (requirements.length === 0) return null;
  const groups = ORDER.map((outcome) => requirements.filter((one) => one.outcome === outcome));
  return el(
    'section',
    { class: 'part' },
    el('h3', {}, reader.t.papers),
    ...groups.filter((group) => group.length > 0).map((group) => paperGroup(reader, group)),
  );
}

function paperGroup(reader: Reader, group: RequirementView[]): HTMLElement {
  const outcome = group[0]?.outcome ?? 'bring';
  return el(
    'div',
    { class: `papers papers-${outcome}` },
    el('h4', {}, icon(ICONS[outcome]), reader.t.paperOutcome[outcome]),
    el('ul', {}, ...group.map((requirement) => el('li', {}, paperLine(reader, requirement)))),
  );
}

function paperLine({ locale, t }: Reader, requirement: RequirementView): string {
  const { nameVi, nameEn, waivedBy, attached, outcome } = requirement;
  const name = locale === 'vi' ? nameVi : (nameEn ?? nameVi);
  const waived = outcome === 'waived' || outcome === 'expected-waived';
  if (waived && waivedBy?.startsWith('agreement:')) return `${name} (${t.byAgreement})`;
  if (waived && waivedBy) return `${name} (${t.alreadyIn(t.sources[waivedBy] ?? waivedBy)})`;
  return attached ? `${name} (${t.attached})` : name;
}
