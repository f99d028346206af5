import type { AppContext } from '../../app-context.ts';
import { normaliser } from '../../language/normalise.ts';
import { weighingOf, type Weigh } from '../../procedures/weigh-facts.ts';
import type { Procedure, Topic } from '../../procedures/procedure.ts';
import { topicsOf } from '../understand/topics.ts';

/** A question in people's own words, ready to be answered. */
export interface Question {
  text: string;
  /** in plain written terms */
  plain: string;
  topics: Topic[];
}

export function readQuestion({ knowledge }: AppContext, text: string): Question {
  const plain = normaliser(knowledge.lexicon)(text);
  return { text, plain, topics: topicsOf(plain) };
}

/** How the facts of a procedure fit the question. */
export function weighingFor(question: Question, procedure: Procedure): Weigh {
  return weighingOf(procedure, [question.text, question.plain]);
}
