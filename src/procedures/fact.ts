import { z } from 'zod';

/**
 * How sure we are of a statement of law. `seen`: read in the instrument or on the portal's page;
 * `inferred`: follows from a general rule; `memory`: believed, not checked; `unknown`: nobody told us.
 */
export const Confidence = z.enum(['seen', 'inferred', 'memory', 'unknown']);
export type Confidence = z.infer<typeof Confidence>;

/** Where a rule stands. `article` as the instrument writes it ("Điều 16 khoản 1"). */
export const LegalBasis = z
  .object({
    instrument: z.string().min(3),
    article: z.string().optional(),
    url: z.url().optional(),
  })
  .strict();
export type LegalBasis = z.infer<typeof LegalBasis>;

/** Every fact carries these; `checkedOn` is the day somebody last compared it with its source. */
export const FactOrigin = z
  .object({
    basis: LegalBasis,
    confidence: Confidence,
    checkedOn: z.iso.date(),
  })
  .strict();
export type FactOrigin = z.infer<typeof FactOrigin>;
