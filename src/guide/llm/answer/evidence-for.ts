import type { Locale } from '../../../kernel/text.ts';
import { citing } from '../../../procedures/cite.ts';
import { HEADS } from '../../../procedures/fact-about.ts';
import type { FactOrigin } from '../../../procedures/fact.ts';
import type { Passage } from '../../../procedures/passage.ts';
import { passagesOf } from '../../../procedures/passages-of.ts';
import type { Premise } from '../../../procedures/premise.ts';
import type { Procedure, Topic } from '../../../procedures/procedure.ts';
import { ABOUT, type Weigh } from '../../../procedures/weigh-facts.ts';
import { isSaid } from '../../answer/premises-in.ts';
import { weighingFor, type Question } from '../../answer/question.ts';
import type { Citation } from '../../reply.ts';
import type { Given } from './guard/evidence.ts';

/** A statement for the model, with the source that stands behind it and the procedure it belongs to. */
export interface CitedGiven extends Given {
  citation: Citation;
  procedure?: Procedure;
  /** an answer that leaves it out is no answer */
  needed: boolean;
}

type Statement = Pick<CitedGiven, 'text' | 'needed' | 'procedure'> & FactOrigin;

const MOST = 30;

/** All statements that may answer what was asked: the topics' own, and others that speak of the same case. */
export function evidenceFor(
  asked: { procedure: Procedure; topics: Topic[] }[],
  premises: Premise[],
  question: Question,
  locale: Locale,
): CitedGiven[] {
  const statements = [
    ...premises
      .filter((premise) => isSaid(premise, question))
      .map((premise) => premiseStatement(premise, locale)),
    ...asked.flatMap(({ procedure, topics }) => statementsOn(procedure, topics, question, locale)),
  ];
  const several = new Set(asked.map(({ procedure }) => procedure.code)).size > 1;
  return statements.slice(0, MOST).map((statement, index) => given(statement, index, several, locale));
}

function given(statement: Statement, index: number, several: boolean, locale: Locale): CitedGiven {
  const { basis, confidence, procedure, needed, text } = statement;
  return {
    token: `[${index + 1}]`,
    text: several && procedure ? `${procedure.names[locale]}: ${text}` : text,
    origin: [basis.article, basis.instrument].filter(Boolean).join(', '),
    confidence,
    citation: citing(procedure?.code).cite({ basis, confidence }),
    ...(procedure ? { procedure } : {}),
    needed,
  };
}

function premiseStatement({ text, basis, confidence, checkedOn }: Premise, locale: Locale): Statement {
  return { text: text[locale], basis, confidence, checkedOn, needed: true };
}

function statementsOn(
  procedure: Procedure,
  topics: Topic[],
  question: Question,
  locale: Locale,
): Statement[] {
  const weigh = weighingFor(question, procedure);
  return passagesOf(procedure)
    .filter((passage) => isAsked(passage, topics) || speaksOfCase(passage, weigh))
    .map((passage) => ({
      procedure,
      text: statementOf(passage, locale),
      basis: passage.basis,
      confidence: passage.confidence,
      checkedOn: passage.checkedOn,
      needed: isAsked(passage, topics) && isNeeded(passage, weigh),
    }));
}

function isAsked({ topic }: Passage, topics: Topic[]): boolean {
  return topics.some((asked) => asked === (topic === 'exemptions' ? 'fee' : topic));
}

function speaksOfCase({ topic, text }: Passage, weigh: Weigh): boolean {
  return topic !== 'law' && topic !== 'steps' && weigh(text) >= ABOUT;
}

/** Of laws and conditions some do; a paper of another case may go unsaid. */
function isNeeded({ topic, when, text }: Passage, weigh: Weigh): boolean {
  if (topic === 'law' || topic === 'conditions') return false;
  return (when === undefined && topic !== 'exemptions') || weigh(text) >= ABOUT;
}

const BESIDES = {
  mistakes: { vi: 'Hay nhầm', en: 'Often mistaken' },
  exemptions: { vi: 'Miễn, giảm', en: 'Who pays less' },
};

/** Under its heading; what nobody knows is given as unknown, what is only expected says so. */
function statementOf({ topic, text, confidence }: Passage, locale: Locale): string {
  const head = (topic in BESIDES ? BESIDES[topic as keyof typeof BESIDES] : HEADS[topic as Topic])[locale];
  if (confidence === 'unknown') return `${head}: ${{ vi: 'chưa xác định được', en: 'not known' }[locale]}`;
  const expected = confidence === 'inferred' ? { vi: 'dự kiến: ', en: 'expected: ' }[locale] : '';
  return `${head}: ${expected}${text[locale]}`;
}
