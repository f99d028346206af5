import type { z } from 'zod';
import type { Consultation } from './consultation.ts';

/** What is asked of the model in one call. Texts are in clear: the room hides what is personal and restores it after. */
export interface ModelOrder {
  step: 'understand' | 'answer';
  /** of the turn; a turn without one may not ask */
  consultation: Consultation;
  /** `system` is ours and sent as it is once nothing personal is found in it; `user` is hidden before it is sent */
  messages: { role: 'system' | 'user'; content: string }[];
  tools?: ModelTool[];
  /** the text as it comes, restored, cut at arbitrary places */
  onText?(delta: string): void;
}

/** A tool is a name, what it is for, and a strict schema; what it does is decided by who asked. */
export interface ModelTool {
  name: string;
  description: string;
  schema: z.ZodObject;
}

export type ModelFailure = 'timeout' | 'unavailable' | 'malformed' | 'refused' | 'over-budget' | 'resting';

/** Tokens as the model's server counts them, or estimated from the letters where it does not say. */
export interface ModelUse {
  tokensIn: number;
  tokensOut: number;
}

export type ModelAnswer =
  | { kind: 'answered'; text: string; toolCalls: { name: string; args: unknown }[]; usage: ModelUse }
  | { kind: 'failed'; reason: ModelFailure };

/** One call as it is kept: no content. */
export interface ModelCall extends ModelUse {
  step: ModelOrder['step'];
  model: string;
  costMicroUsd: number;
  ms: number;
  outcome: 'answered' | ModelFailure;
}

/** The only door to a model. Never throws for what a model or its server may do. */
export interface ModelRoom {
  call(order: ModelOrder): Promise<ModelAnswer>;
  /** tells of every call from now on, for the metrics */
  watch(tell: (call: ModelCall) => void): void;
}
