import type { AppContext } from '../../app-context.ts';
import type { Locale } from '../../kernel/text.ts';
import type { FactAnswer } from '../../procedures/fact-about.ts';
import { factsFor } from '../../procedures/facts-for.ts';
import { findProcedure } from '../../procedures/find-procedure.ts';
import type { Procedure, Topic } from '../../procedures/procedure.ts';
import type { ProcedureHit } from '../../procedures/procedure-search.ts';
import { comparedTopics, sumUp } from '../../procedures/sum-up.ts';
import type { Citation } from '../reply.ts';
import { bestNamed } from './best-named.ts';
import { comparedIn } from './compared-in.ts';
import { gatherFacts } from './gather-facts.ts';
import { matterOf } from './matter-of.ts';
import { premisesIn } from './premises-in.ts';
import { readQuestion, weighingFor } from './question.ts';

/** A question answered from knowledge alone; `text` carries the tokens of `citations`. */
export interface QuestionAnswer {
  /** the procedure that fits best; with a comparison the first of those compared */
  procedure: { code: string; nameVi: string; nameEn: string };
  /** others that fit, best first */
  alternatives: ProcedureHit[];
  topics: Topic[];
  facts: FactAnswer[];
  text: string;
  citations: Citation[];
}

/** Somebody at a counter needs the papers of every case. */
const AT_LENGTH = 3_000;

/** What somebody at a counter needs where the question names no topic. */
const EVERYTHING: Topic[] = ['conditions', 'papers', 'steps', 'fee', 'time', 'place', 'law'];

/**
 * Answers a question about any procedure, found by its code or in people's own words: the topics it asks about, the
 * case in it first. Undefined where nothing fits. Deterministic; `on` is a day, `yyyy-mm-dd`.
 */
export function answerQuestion(
  context: AppContext,
  { text, locale, on, procedureCode }: { text: string; locale: Locale; on: string; procedureCode?: string },
): QuestionAnswer | undefined {
  const question = readQuestion(context, text);
  const compared = comparedIn(context, question, on);
  const hits = context.search.find(procedureCode ?? matterOf(context.knowledge.premises, question), {
    on,
  }).procedures;
  const fitting = hits.flatMap(({ code, score }) => {
    const found = inForce(context, code, on);
    return found ? [{ procedure: found, score }] : [];
  });
  const procedure = compared[0] ?? bestNamed(fitting, question.plain);
  if (!procedure) return undefined;
  const topics = question.topics.length > 0 ? question.topics : EVERYTHING;
  const facts = [
    ...premisesIn(context.knowledge.premises, question, locale),
    ...(compared.length > 1
      ? compared.flatMap((one) => sumUp(one, comparedTopics(question.topics), locale))
      : factsFor(procedure, topics, locale, { weigh: weighingFor(question, procedure), longest: AT_LENGTH })),
  ];
  const { code, names } = procedure;
  const gathered = gatherFacts(facts);
  return {
    procedure: { code, nameVi: names.vi, nameEn: names.en },
    alternatives: hits.filter((hit) => hit.code !== code),
    topics,
    facts: gathered.facts,
    text: gathered.facts.map((fact) => fact.text).join('\n\n'),
    citations: gathered.citations,
  };
}

function inForce({ knowledge }: AppContext, code: string | undefined, on: string): Procedure | undefined {
  const found = code === undefined ? undefined : findProcedure(knowledge.procedures, code, on);
  return found && !('replacedBy' in found) ? found : undefined;
}
