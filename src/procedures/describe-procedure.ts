import type { Citation } from '../guide/reply.ts';
import type { LocalText } from '../kernel/text.ts';
import { citing, type Citing } from './cite.ts';
import type { Confidence, FactOrigin } from './fact.ts';
import { findProcedure } from './find-procedure.ts';
import type { PaperFact, Procedure } from './procedure.ts';

/** A statement with how sure we are of it and where it stands; `value` in Vietnamese. */
export interface FactView {
  value: string;
  valueEn: string;
  confidence: Confidence;
  checkedOn: string;
  citation: Citation;
}

/** A paper of the dossier; `replacedBy` is the data that stands in for it, as sure as it says. */
export interface PaperView extends FactView {
  when?: LocalText;
  replacedBy?: LocalText & { confidence: Confidence };
}

/** A procedure as `GET /v1/procedures/{code}` answers it. */
export interface ProcedureView {
  code: string;
  version: string;
  effectiveFrom: string;
  effectiveTo?: string;
  nameVi: string;
  nameEn: string;
  field: LocalText;
  level: Procedure['level'];
  linkedGroup: boolean;
  summary: LocalText;
  authority: FactView;
  fee: FactView;
  exemptions: FactView[];
  processingTime: FactView;
  result: FactView;
  applicants: FactView[];
  papers: PaperView[];
  steps: LocalText[];
  mistakes: LocalText[];
  legalBasis: Procedure['legalBasis'];
  related: string[];
  replaces: string[];
  sources: string[];
}

/** The procedure as in force on a day; a retired code names its successor; undefined where nobody knows the code. */
export function describeProcedure(
  procedures: Procedure[],
  code: string,
  on: string,
): ProcedureView | { code: string; replacedBy: string } | undefined {
  const found = findProcedure(procedures, code, on);
  return found && 'replacedBy' in found ? found : found && viewOf(found);
}

function viewOf(procedure: Procedure): ProcedureView {
  const {
    code,
    version,
    effectiveFrom,
    effectiveTo,
    names,
    field,
    level,
    linkedGroup,
    summary,
    steps,
    mistakes,
  } = procedure;
  const { legalBasis, related, replaces, sources } = procedure;
  const cited = citing(code);
  const fact = (origin: FactOrigin & { text: LocalText }) => factView(cited, origin.text, origin);
  return {
    code,
    version,
    effectiveFrom,
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    nameVi: names.vi,
    nameEn: names.en,
    field,
    level,
    linkedGroup,
    summary,
    authority: fact(procedure.authority),
    fee: fact(procedure.fee),
    exemptions: procedure.exemptions.map(fact),
    processingTime: fact(procedure.processingTime),
    result: fact(procedure.result),
    applicants: procedure.applicants.map(fact),
    papers: procedure.papers.map((paper) => paperView(cited, paper)),
    steps,
    mistakes,
    legalBasis,
    related,
    replaces,
    sources,
  };
}

function factView(cited: Citing, { vi, en }: LocalText, origin: FactOrigin): FactView {
  const { confidence, checkedOn } = origin;
  return { value: vi, valueEn: en, confidence, checkedOn, citation: cited.cite(origin) };
}

function paperView(cited: Citing, paper: PaperFact): PaperView {
  const { name, when, replacedBy, replacedByConfidence = 'unknown' } = paper;
  return {
    ...factView(cited, name, paper),
    ...(when ? { when } : {}),
    ...(replacedBy ? { replacedBy: { ...replacedBy, confidence: replacedByConfidence } } : {}),
  };
}
