import type { Citation } from '../guide/reply.ts';
import type { Locale, LocalText } from '../kernel/text.ts';
import { citing, type Citing } from './cite.ts';
import type { Confidence } from './fact.ts';
import { papersOf } from './list-papers.ts';
import type { Passage } from './passage.ts';
import type { Procedure, TextFact, Topic } from './procedure.ts';
import { asFarAsWeKnow, askAgain, told } from './tell-confidence.ts';
import { indifferent, type Weigh } from './weigh-facts.ts';

/** An answer from the facts alone: `text` (at most 600 characters) carries the tokens of `citations`. */
export interface FactAnswer {
  topic: Passage['topic'] | 'premise' | 'summary';
  text: string;
  citations: Citation[];
  /** that of the least sure fact in it; exemptions behind a fee say their own */
  confidence: Confidence;
}

const LONGEST = 600;
/** Characters that the last token may take. */
const RESERVED = 25;
const LEAST_SURE_FIRST: Confidence[] = ['unknown', 'memory', 'inferred', 'seen'];

/** Characters that confidence and tokens may add to a fee. */
const FRAME = 170;

const EXEMPT = {
  seen: { vi: 'Miễn, giảm:', en: 'Who pays less:' },
  believed: { vi: 'Miễn, giảm (theo thông tin hiện có):', en: 'Who pays less, as far as we know:' },
};

export const HEADS: Record<Topic, LocalText> = {
  fee: { vi: 'Lệ phí', en: 'Fee' },
  time: { vi: 'Thời hạn giải quyết', en: 'Processing time' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  place: { vi: 'Nơi giải quyết', en: 'Where' },
  conditions: { vi: 'Điều kiện', en: 'Conditions' },
  steps: { vi: 'Các bước', en: 'Steps' },
  law: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  result: { vi: 'Kết quả', en: 'Result' },
};

/** How an answer is told; by default in at most 600 characters and in the order of the file. */
export interface Telling {
  /** what it finds in the question comes first */
  weigh?: Weigh;
  longest?: number;
}

interface Frame {
  locale: Locale;
  weigh: Weigh;
  cited: Citing;
  /** characters left for the body */
  room: number;
}

/** Answers one topic about a procedure, as sure as its facts are and no surer. */
export function factAbout(
  procedure: Procedure,
  topic: Topic,
  locale: Locale,
  { weigh = indifferent, longest = LONGEST }: Telling = {},
): FactAnswer {
  const cited = citing(procedure.code);
  const head = `${HEADS[topic][locale]}: `;
  const body = bodyOf(procedure, topic, { locale, weigh, cited, room: longest - head.length });
  const confidence = topic === 'fee' ? procedure.fee.confidence : leastSure(cited.citations);
  return { topic, text: head + body, citations: cited.citations, confidence };
}

function bodyOf(procedure: Procedure, topic: Topic, frame: Frame): string {
  const { locale, cited } = frame;
  switch (topic) {
    case 'fee':
      return told(procedure.fee, locale, procedure, cited) + exemptionsOf(procedure, frame);
    case 'time':
      return told(procedure.processingTime, locale, procedure, cited);
    case 'place':
      return told(procedure.authority, locale, procedure, cited);
    case 'result':
      return told(procedure.result, locale, procedure, cited);
    case 'papers':
      return papersOf(procedure, locale, cited, frame.room, frame.weigh);
    case 'conditions':
      return conditionsOf(procedure, frame);
    case 'steps':
      return stepsOf(procedure, locale, cited);
    case 'law':
      return lawsOf(procedure, frame);
  }
}

/** Behind the fee, those the question speaks of first; as many as fit. */
function exemptionsOf({ exemptions, fee }: Procedure, { locale, cited, weigh, room }: Frame): string {
  const left = room - fee.text[locale].length - FRAME;
  let text = '';
  for (const fact of exemptions.toSorted((one, other) => weigh(other.text) - weigh(one.text))) {
    const line = `\n${EXEMPT[fact.confidence === 'seen' ? 'seen' : 'believed'][locale]} ${fact.text[locale]}`;
    if (text.length + line.length <= left) text += `${line} ${cited.cite(fact).token}`;
  }
  return text;
}

function conditionsOf(procedure: Procedure, { locale, cited, weigh, room }: Frame): string {
  const applicants = procedure.applicants.toSorted((one, other) => weigh(other.text) - weigh(one.text));
  if (applicants.length === 0) return told(unknownOf(procedure), locale, procedure, cited);
  const believed = applicants.some(({ confidence }) => confidence === 'memory');
  const note = believed ? `\n${askAgain(procedure, locale)}` : '';
  const hedge = believed ? asFarAsWeKnow(locale) : '';
  const lines = applicants.map((fact) => ({ line: `\n- ${fact.text[locale]}`, fact }));
  return (
    hedge + withinLimit(lines, room - note.length - hedge.length, (fact) => cited.cite(fact).token) + note
  );
}

function stepsOf(procedure: Procedure, locale: Locale, cited: Citing): string {
  const [basis] = procedure.legalBasis;
  if (procedure.steps.length === 0) return told(unknownOf(procedure), locale, procedure, cited);
  const mark = basis ? ` ${cited.cite({ basis, confidence: 'memory' }).token}` : '';
  return procedure.steps.map((step, index) => `\n${index + 1}. ${step[locale]}`).join('') + mark;
}

function lawsOf({ legalBasis }: Procedure, { cited, room }: Frame): string {
  const lines = legalBasis.map((basis) => ({
    line: `\n- ${basis.article ? `${basis.article}, ` : ''}${basis.instrument}`,
    fact: basis,
  }));
  return withinLimit(lines, room, (basis) => cited.cite({ basis, confidence: 'seen' }).token);
}

/** As many lines as fit; a source is cited only when its line is told. */
function withinLimit<Fact>(
  lines: { line: string; fact: Fact }[],
  room: number,
  tokenOf: (fact: Fact) => string,
): string {
  let text = '';
  for (const { line, fact } of lines) {
    if (text.length + line.length + RESERVED > room) break;
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
