import { z } from '@hono/zod-openapi';
import { LocalText } from '../kernel/text.ts';
import { Confidence, LegalBasis } from '../procedures/fact.ts';

/** A request to agree as the person who is asked sees it. */
export const Invitation = z
  .object({
    id: z.string(),
    status: z.enum(['waiting', 'agreed', 'refused', 'expired']),
    procedureName: LocalText,
    applicantName: z.string(),
    personName: z.string(),
    name: LocalText,
    ask: LocalText,
    means: LocalText,
    values: z.array(
      z.object({ id: z.string(), labelVi: z.string(), labelEn: z.string(), display: LocalText }).strict(),
    ),
    basis: LegalBasis,
    confidence: Confidence,
    expiresAt: z.string(),
    decidedAt: z.string().nullable(),
  })
  .strict()
  .meta({ id: 'Invitation' });
