import { z } from 'zod';
import { Value } from '../eforms/value.ts';
import { Locale } from '../kernel/text.ts';
import { Topic } from '../procedures/procedure.ts';

/** Why an answer could not be taken; `say/` has a sentence for each. */
export const DoubtReason = z.enum([
  'needs-accents', // a civil name written without tone marks: never filed as such
  'not-a-name',
  'not-a-date',
  'future-date',
  'incomplete-date',
  'not-a-personal-id',
  'not-a-phone',
  'not-an-email',
  'unknown-place',
  'split-place', // an old commune that went to several: `candidates` names them
  'ambiguous-place',
  'incomplete-place',
  'not-an-option',
  'two-readings',
  'guessed', // a model thinks that `candidates[0]` is meant: the citizen says whether it is
  'not-a-number',
  'out-of-range',
  'too-long',
]);
export type DoubtReason = z.infer<typeof DoubtReason>;

const Candidate = z.object({ label: z.string(), value: Value }).strict();
export type Candidate = z.infer<typeof Candidate>;

/** What the citizen meant. Nothing here confirms, grants, pays or submits: those are buttons, or our own matcher. */
export const Command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('find-procedure'), query: z.string() }).strict(),
  z.object({ kind: z.literal('choose-procedure'), code: z.string() }).strict(),
  z.object({ kind: z.literal('ask-about'), topic: Topic, query: z.string() }).strict(),
  z.object({ kind: z.literal('answer'), field: z.string(), value: Value }).strict(),
  z.object({ kind: z.literal('correct'), field: z.string(), value: Value.optional() }).strict(),
  z
    .object({
      kind: z.literal('doubt'),
      field: z.string(),
      reason: DoubtReason,
      heard: z.string(),
      candidates: z.array(Candidate).max(6),
    })
    .strict()
    .describe('an answer was meant for this field and could not be taken as it is'),
  z.object({ kind: z.literal('affirm') }).strict(),
  z.object({ kind: z.literal('deny') }).strict(),
  z
    .object({ kind: z.literal('confirm-phrase') })
    .strict()
    .describe('a sentence that says to file now; counts only behind a current review'),
  z
    .object({ kind: z.literal('unknown') })
    .strict()
    .describe('"không nhớ", "không biết"'),
  z.object({ kind: z.literal('skip') }).strict(),
  z.object({ kind: z.literal('why') }).strict(),
  z.object({ kind: z.literal('cancel') }).strict(),
  z.object({ kind: z.literal('restart') }).strict(),
  z.object({ kind: z.literal('resume') }).strict(),
  z
    .object({ kind: z.literal('review') })
    .strict()
    .describe('show again what has been filled'),
  z.object({ kind: z.literal('status'), code: z.string().optional() }).strict(),
  z.object({ kind: z.literal('human') }).strict(),
  z.object({ kind: z.literal('language'), locale: Locale }).strict(),
  z.object({ kind: z.literal('greet') }).strict(),
  z.object({ kind: z.literal('thanks') }).strict(),
  z.object({ kind: z.literal('out-of-scope') }).strict(),
  z.object({ kind: z.literal('unclear') }).strict(),
]);
export type Command = z.infer<typeof Command>;
