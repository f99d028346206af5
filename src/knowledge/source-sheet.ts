import { z } from 'zod';
import { LocalText } from '../kernel/text.ts';
import { SourceId } from '../records/source-id.ts';

/** A national system as citizens are told of it. File: `knowledge/sources/<id>.yaml`. */
export const SourceSheet = z
  .object({
    id: SourceId,
    names: LocalText.describe('full name'),
    shortNames: LocalText.describe('as said in a sentence'),
    operator: LocalText,
    holds: z.array(LocalText).min(1),
    kind: z.enum(['registry', 'back-end', 'payment', 'sign-on']),
    /** older answers get a "living" doubt */
    freshDays: z.int().optional(),
    fallback: LocalText.describe('what we do while it does not answer'),
    law: z.string(),
  })
  .strict();
export type SourceSheet = z.infer<typeof SourceSheet>;
