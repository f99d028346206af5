import type { Citation } from '../guide/reply.ts';
import type { Locale, LocalText } from '../kernel/text.ts';
import { citing, type Citing } from './cite.ts';
import type { Confidence } from './fact.ts';
import { papersOf } from './list-papers.ts';
import type { Procedure, TextFact, Topic } from './procedure.ts';
import { askAgain, told } from './tell-confidence.ts';

/** An answer from the facts alone: `text` (at most 600 characters) carries the tokens of `citations`. */
export interface FactAnswer {
  text: string;
  citations: Citation[];
  /** that of the least sure fact in it */
  confidence: Confidence;
}

const LONGEST = 600;
const LEAST_SURE_FIRST: Confidence[] = ['unknown', 'memory', 'inferred', 'seen'];

const HEADS: Record<Topic, LocalText> = {
  fee: { vi: 'Lệ phí', en: 'Fee' },
  time: { vi: 'Thời hạn giải quyết', en: 'Processing time' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  place: { vi: 'Nơi giải quyết', en: 'Where' },
  conditions: { vi: 'Điều kiện', en: 'Conditions' },
  steps: { vi: 'Các bước', en: 'Steps' },
  law: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  result: { vi: 'Kết quả', en: 'Result' },
};

/** Answers one topic about a procedure in the reader's language, as sure as its facts are and no surer. */
export function factAbout(procedure: Procedure, topic: Topic, locale: Locale): FactAnswer {
  const cited = citing(procedure.code);
  const text = `${HEADS[topic][locale]}: ${bodyOf(procedure, topic, locale, cited)}`;
  return { text, citations: cited.citations, confidence: leastSure(cited.citations) };
}

function bodyOf(procedure: Procedure, topic: Topic, locale: Locale, cited: Citing): string {
  switch (topic) {
    case 'fee':
      return told(procedure.fee, locale, procedure, cited);
    case 'time':
      return told(procedure.processingTime, locale, procedure, cited);
    case 'place':
      return told(procedure.authority, locale, procedure, cited);
    case 'result':
      return told(procedure.result, locale, procedure, cited);
    case 'papers':
      return papersOf(procedure, locale, cited, LONGEST - HEADS.papers[locale].length - 2);
    case 'conditions':
      return conditionsOf(procedure, locale, cited);
    case 'steps':
      return stepsOf(procedure, locale, cited);
    case 'law':
      return lawsOf(procedure, cited);
  }
}

function conditionsOf(procedure: Procedure, locale: Locale, cited: Citing): string {
  const { applicants } = procedure;
  if (applicants.length === 0) return told(unknownOf(procedure), locale, procedure, cited);
  const note = applicants.some(({ confidence }) => confidence === 'memory')
    ? `\n${askAgain(procedure, locale)}`
    : '';
  const lines = applicants.map((fact) => ({ line: `\n- ${fact.text[locale]}`, fact }));
  return withinLimit(lines, note.length, (fact) => cited.cite(fact).token) + note;
}

function stepsOf(procedure: Procedure, locale: Locale, cited: Citing): string {
  const [basis] = procedure.legalBasis;
  if (procedure.steps.length === 0) return told(unknownOf(procedure), locale, procedure, cited);
  const mark = basis ? ` ${cited.cite({ basis, confidence: 'memory' }).token}` : '';
  return procedure.steps.map((step, index) => `\n${index + 1}. ${step[locale]}`).join('') + mark;
}

function lawsOf({ legalBasis }: Procedure, cited: Citing): string {
  const lines = legalBasis.map((basis) => ({
    line: `\n- ${basis.article ? `${basis.article}, ` : ''}${basis.instrument}`,
    fact: basis,
  }));
  return withinLimit(lines, 0, (basis) => cited.cite({ basis, confidence: 'seen' }).token);
}

/** As many lines as fit; a source is cited only when its line is told. */
function withinLimit<Fact>(
  lines: { line: string; fact: Fact }[],
  reserved: number,
  tokenOf: (fact: Fact) => string,
): string {
  let text = '';
  for (const { line, fact } of lines) {
    if (text.length + line.length + reserved + 40 > LONGEST) break;
    text += `${line} ${tokenOf(fact)}`;
  }
  return text;
}

function unknownOf({ authority }: Procedure): TextFact {
  return { ...authority, confidence: 'unknown' };
}

function leastSure(citations: Citation[]): Confidence {
  return (
    LEAST_SURE_FIRST.find((confidence) => citations.some((citation) => citation.confidence === confidence)) ??
    'unknown'
  );
}
