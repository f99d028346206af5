import { z } from 'zod';
import { SourceId } from '../records/source-id.ts';

/** The ways in which a real system fails. */
export const FAULT_KINDS = [
  'slow', // answers after `delayMs`
  'down', // the line is cut without an answer
  'garbage', // 200 with bytes that are no answer
  'partial', // a true answer cut short or with attributes missing
  'stale', // an old answer, its date told
  'duplicate', // the answer, or the effect, comes twice
  'wrong-person', // a well-formed answer about somebody else
  'http-500',
  'commit-then-drop', // takes effect, then the line is cut
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** The body of `POST /control/faults`; `none` clears the source. */
export const FaultOrder = z
  .object({
    source: SourceId,
    kind: z.enum([...FAULT_KINDS, 'none']),
    operation: z.string().min(1).max(100).optional(),
    personalId: z
      .string()
      .regex(/^\d{12}$/)
      .optional()
      .describe('only calls about this person'),
    count: z.int().min(1).optional().describe('calls to spoil; absent means all until cleared'),
    delayMs: z.int().min(0).max(600_000).optional(),
  })
  .strict();
export type FaultOrder = z.infer<typeof FaultOrder>;

/** `delayMs` is how long a `slow` answer waits, and how long the others think before they fail. */
export interface Fault {
  source: SourceId;
  kind: FaultKind;
  operation?: string;
  personalId?: string;
  /** calls still to spoil; absent means all until cleared */
  count?: number;
  delayMs: number;
}
