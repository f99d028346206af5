import type { LocalText } from '../kernel/text.ts';
import type { LegalBasis } from './fact.ts';
import { paperLine } from './paper-line.ts';
import type { Passage } from './passage.ts';
import type { PaperFact, Procedure, TextFact } from './procedure.ts';

/** All that is known of a procedure, in the order in which it is told. */
export function passagesOf(procedure: Procedure): Passage[] {
  const { code: procedureCode, legalBasis, authority } = procedure;
  const basis = legalBasis[0] ?? authority.basis;
  const fact = (topic: Passage['topic']) => (of: TextFact) => ({ procedureCode, topic, ...of });
  const told = (topic: Passage['topic']) => (text: LocalText) => ({
    procedureCode,
    topic,
    text,
    basis,
    confidence: 'memory' as const,
    checkedOn: authority.checkedOn,
  });
  return [
    ...procedure.applicants.map(fact('conditions')),
    ...procedure.steps.map(told('steps')),
    ...procedure.papers.map((paper) => paperPassage(procedureCode, paper)),
    fact('fee')(procedure.fee),
    ...procedure.exemptions.map(fact('exemptions')),
    fact('time')(procedure.processingTime),
    fact('place')(authority),
    fact('result')(procedure.result),
    ...legalBasis.map((law) => lawPassage(procedure, law)),
    ...procedure.mistakes.map(told('mistakes')),
  ];
}

function paperPassage(procedureCode: string, paper: PaperFact): Passage {
  const { basis, confidence, checkedOn, when } = paper;
  const text = { vi: paperLine(paper, 'vi'), en: paperLine(paper, 'en') };
  const origin = { basis, confidence, checkedOn };
  return { procedureCode, topic: 'papers', text, ...(when ? { when } : {}), ...origin };
}

function lawPassage({ code, authority }: Procedure, basis: LegalBasis): Passage {
  const named = basis.article ? `${basis.article}, ${basis.instrument}` : basis.instrument;
  const origin = { basis, confidence: 'seen' as const, checkedOn: authority.checkedOn };
  return { procedureCode: code, topic: 'law', text: { vi: named, en: named }, ...origin };
}
