import { z } from 'zod';
import { LocalText } from '../kernel/text.ts';
import { FactOrigin } from './fact.ts';

/** What people still take for granted and the law has changed. Knowledge files: `knowledge/premises/<id>.yaml`. */
export const Premise = z
  .object({
    id: z.string(),
    says: z
      .array(z.string().min(3))
      .min(1)
      .describe('words that show that somebody counts on it, with accents'),
    text: LocalText.describe('what holds today, told kindly'),
  })
  .extend(FactOrigin.shape)
  .strict();
export type Premise = z.infer<typeof Premise>;
