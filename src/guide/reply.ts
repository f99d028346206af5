import { z } from 'zod';
import { Card } from './card.ts';
import { Confidence } from '../procedures/fact.ts';
import { Value } from '../eforms/value.ts';

export const Outcome = z.enum([
  'asked',
  'answered',
  'clarify',
  'needs-sign-in',
  'needs-consent',
  'review',
  'submitted',
  'status',
  'handed-over',
  'refused',
  'unanswerable',
  'failed',
]);
export type Outcome = z.infer<typeof Outcome>;

export const Stage = z.enum(['finding', 'filling', 'reviewing', 'paying', 'submitted', 'following']);
export type Stage = z.infer<typeof Stage>;

/** How much shorter the procedure got, counted over visible fields that hold a value and all requirements that apply. */
export const Shortening = z
  .object({
    fieldsTotal: z.int(),
    fieldsFromRecords: z.int(),
    fieldsDerived: z.int(),
    fieldsAsked: z.int(),
    requirementsTotal: z.int(),
    requirementsWaived: z.int(),
    requirementsExpectedWaived: z.int(),
    requirementsAttached: z.int(),
    requirementsToBring: z.int(),
  })
  .strict();
export type Shortening = z.infer<typeof Shortening>;

/** What a client may do instead of typing. */
export const Action = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choose-procedure'), code: z.string().max(40) }).strict(),
  z.object({ type: z.literal('answer'), values: z.record(z.string().max(100), Value) }).strict(),
  z.object({ type: z.literal('edit'), values: z.record(z.string().max(100), Value) }).strict(),
  z
    .object({
      type: z.literal('grant'),
      requestId: z.string().max(80),
      sources: z.array(z.string().max(40)).max(40),
    })
    .strict(),
  z
    .object({
      type: z.literal('decline'),
      requestId: z.string().max(80),
      sources: z.array(z.string().max(40)).max(40),
    })
    .strict(),
  z
    .object({ type: z.literal('invite'), agreementId: z.string().max(80) })
    .strict()
    .describe('a new link for the person who has to agree; the one sent before decides nothing any more'),
  z.object({ type: z.literal('confirm'), reviewHash: z.string().max(100) }).strict(),
  z.object({ type: z.literal('cancel') }).strict(),
  z.object({ type: z.literal('restart') }).strict(),
  z.object({ type: z.literal('human') }).strict(),
]);
export type Action = z.infer<typeof Action>;

export const Suggestion = z.union([
  z.object({ label: z.string(), text: z.string() }).strict(),
  z.object({ label: z.string(), action: Action }).strict(),
]);
export type Suggestion = z.infer<typeof Suggestion>;

export const Citation = z
  .object({
    token: z.string().describe('stands in the text as [1]'),
    procedureCode: z.string().optional(),
    instrument: z.string(),
    article: z.string().optional(),
    confidence: Confidence,
    url: z.string().optional(),
  })
  .strict();
export type Citation = z.infer<typeof Citation>;

export const ReplyState = z
  .object({
    stage: Stage,
    procedureCode: z.string().optional(),
    dossierId: z.string().optional(),
    asking: z.array(z.string()),
    left: z.int().nullable(),
    shortening: Shortening.optional(),
    mode: z.enum(['embedded', 'llm']),
  })
  .strict();
export type ReplyState = z.infer<typeof ReplyState>;

/** One answer of the guide: text, cards, suggestions, and where the conversation stands. */
export const Reply = z
  .object({
    id: z.string(),
    outcome: Outcome,
    text: z.string(),
    cards: z.array(Card),
    suggestions: z.array(Suggestion),
    citations: z.array(Citation),
    outages: z
      .array(z.string())
      .optional()
      .describe('the paragraphs of `text` that tell of a system that does not answer'),
    state: ReplyState,
  })
  .strict();
export type Reply = z.infer<typeof Reply>;
