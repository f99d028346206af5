import type { Locale } from '../kernel/text.ts';
import { citing } from './cite.ts';
import { factAbout, type FactAnswer, type Telling } from './fact-about.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages-of.ts';
import type { Procedure, Topic } from './procedure.ts';
import { lower } from './tell-confidence.ts';
import { ABOUT, indifferent, type Weigh } from './weigh-facts.ts';

const MOST_BESIDES = 2;

/** The facts that answer a question about a procedure: topic by topic, then what else speaks of the case in it. */
export function factsFor(
  procedure: Procedure,
  topics: Topic[],
  locale: Locale,
  telling: Telling,
): FactAnswer[] {
  const facts = topics.map((topic) => factAbout(procedure, topic, locale, telling));
  const besides = besidesOf(procedure, topics, telling.weigh ?? indifferent);
  return [...facts, ...besides.map((passage) => besideFact(passage, locale))];
}

/** Conditions, cases and frequent mistakes that the question touches and its topics leave out, closest first. */
function besidesOf(procedure: Procedure, topics: Topic[], weigh: Weigh): Passage[] {
  return passagesOf(procedure)
    .filter(
      ({ topic, when }) =>
        topic === 'mistakes' ||
        topic === 'conditions' ||
        topic === 'exemptions' ||
        (topic === 'papers' && when),
    )
    .filter(({ topic }) => !topics.some((asked) => asked === (topic === 'exemptions' ? 'fee' : topic)))
    .map((passage) => ({ passage, weight: weigh(passage.text) }))
    .filter(({ weight }) => weight >= ABOUT)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_BESIDES)
    .map(({ passage }) => passage);
}

const LEADS = {
  papers: { vi: 'Có thể cần thêm', en: 'You may also need' },
  mistakes: { vi: 'Nhiều người hay nhầm', en: 'Often mistaken' },
  conditions: { vi: 'Lưu ý', en: 'Note' },
  exemptions: { vi: 'Miễn, giảm', en: 'Who pays less' },
};

function besideFact(passage: Passage, locale: Locale): FactAnswer {
  const { topic, text, confidence, procedureCode } = passage;
  const cited = citing(procedureCode);
  const { token } = cited.cite(passage);
  const lead = LEADS[topic in LEADS ? (topic as keyof typeof LEADS) : 'conditions'][locale];
  return {
    topic,
    text: `${lead}: ${hedged(text[locale], passage, locale)} ${token}`,
    citations: cited.citations,
    confidence,
  };
}

/** A belief is said to be one. */
function hedged(text: string, { confidence, topic }: Passage, locale: Locale): string {
  if (confidence === 'seen' || topic === 'mistakes') return text;
  return locale === 'vi' ? `theo thông tin hiện có, ${lower(text)}` : `as far as we know, ${lower(text)}`;
}
