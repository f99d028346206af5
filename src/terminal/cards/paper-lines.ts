import type { RequirementOutcome, RequirementView } from '../../guide/card.ts';
import { paragraph } from '../draw/paragraph.ts';
import { nameIn, type CardView } from './drawing.ts';

/** What is still to do stands first. */
const ORDER: RequirementOutcome[] = ['attach', 'bring', 'expected-waived', 'waived'];

/** The papers of the dossier by what becomes of them. */
export function paperLines(requirements: RequirementView[], view: CardView): string[] {
  const { reader, sheet } = view;
  if (requirements.length === 0) return [];
  const groups = ORDER.flatMap((outcome) => {
    const papers = requirements.filter((one) => one.outcome === outcome);
    if (papers.length === 0) return [];
    const names = papers.flatMap((one) => paragraph(sheet, paperName(one, view), { lead: '  - ' }));
    return [...paragraph(sheet, `${reader.t.paperOutcome[outcome]}:`), ...names];
  });
  return ['', sheet.ink('accent', reader.t.papers), ...groups];
}

function paperName(paper: RequirementView, { reader }: CardView): string {
  const { t } = reader;
  const { waivedBy, outcome, attached } = paper;
  const name = nameIn(reader, paper);
  const waived = outcome === 'waived' || outcome === 'expected-waived';
  if (waived && waivedBy?.startsWith('agreement:')) return `${name} (${t.byAgreement})`;
  if (waived && waivedBy) return `${name} (${t.alreadyIn(t.sources[waivedBy] ?? waivedBy)})`;
  return attached ? `${name} (${t.attached})` : name;
}
