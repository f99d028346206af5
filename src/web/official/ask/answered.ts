import type { Citation } from '../../../guide/reply.ts';
import type { Confidence } from '../../../procedures/fact.ts';

export interface Named {
  code: string;
  nameVi: string;
  nameEn: string;
}

/** An answer of `POST /v1/official/ask`. */
export interface CounterAnswer {
  text: string;
  procedure: Named | null;
  alternatives: Named[];
  facts: { topic: string; text: string; confidence: Confidence; citations: Citation[] }[];
  citations: Citation[];
}

/** A question of this sitting with its answer. */
export interface Asked {
  question: string;
  answer: CounterAnswer;
}
