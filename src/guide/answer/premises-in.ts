import type { Locale } from '../../kernel/text.ts';
import { citing } from '../../procedures/cite.ts';
import type { FactAnswer } from '../../procedures/fact-about.ts';
import type { Premise } from '../../procedures/premise.ts';
import { pattern } from '../understand/pattern.ts';
import type { Question } from './question.ts';

const PATTERNS = new WeakMap<Premise, RegExp>();

/** What the question still takes for granted and the law has changed, as facts with their sources. */
export function premisesIn(premises: Premise[], question: Question, locale: Locale): FactAnswer[] {
  return premises
    .filter((premise) => isSaid(premise, question))
    .map((premise) => premiseFact(premise, locale));
}

/** The patterns of what it takes for granted. */
export function premisesSaid(premises: Premise[], question: Question): RegExp[] {
  return premises.filter((premise) => isSaid(premise, question)).map(patternOf);
}

/** Whether a question counts on it. */
export function isSaid(premise: Premise, { text, plain }: Question): boolean {
  return [text.toLowerCase(), plain].some((one) => one.search(patternOf(premise)) >= 0);
}

function patternOf(premise: Premise): RegExp {
  const known = PATTERNS.get(premise) ?? pattern(premise.says.join('|'));
  PATTERNS.set(premise, known);
  return known;
}

function premiseFact({ text, basis, confidence }: Premise, locale: Locale): FactAnswer {
  const cited = citing();
  const { token } = cited.cite({ basis, confidence });
  const hedge = { vi: 'Theo thông tin hiện có: ', en: 'As far as we know: ' }[locale];
  const said = confidence === 'seen' ? text[locale] : `${hedge}${text[locale]}`;
  return { topic: 'premise', text: `${said} ${token}`, citations: cited.citations, confidence };
}
