import type { Locale } from '../kernel/text.ts';
import { citing } from './cite.ts';
import { factAbout, type FactAnswer } from './fact-about.ts';
import type { Procedure, Topic } from './procedure.ts';

const SIDE_BY_SIDE: Topic[] = ['place', 'time', 'fee'];

/** One procedure beside others: what it is for, and what was asked about it. */
export function sumUp(procedure: Procedure, topics: Topic[], locale: Locale): FactAnswer[] {
  const cited = citing(procedure.code);
  const { token } = cited.cite({
    basis: procedure.legalBasis[0] ?? procedure.authority.basis,
    confidence: 'memory',
  });
  const what = {
    topic: 'summary' as const,
    text: `“${procedure.names[locale]}”: ${procedure.summary[locale]} ${token}`,
    citations: cited.citations,
    confidence: 'memory' as const,
  };
  return [what, ...topics.map((topic) => factAbout(procedure, topic, locale))];
}

/** What a comparison tells of each: the topics asked about, or else where, how long, how much. */
export function comparedTopics(topics: Topic[]): Topic[] {
  const named = topics.filter((topic) => topic !== 'steps');
  return named.length > 0 ? named : SIDE_BY_SIDE;
}
