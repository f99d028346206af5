import { z } from 'zod';

/**
 * What people write and the term it stands for. `says` are folded or accented, in any spelling people use
 * (colloquial, regional, old, abbreviated, teenage). Files: `knowledge/language/*.yaml`.
 */
export const LexiconEntry = z
  .object({
    term: z.string().describe('the written term, with accents: "vợ", "giấy khai sinh", "bảo hiểm y tế"'),
    says: z.array(z.string()).min(1),
    kind: z.enum(['abbreviation', 'colloquial', 'regional', 'old', 'english', 'typo']),
    /** ids of knowledge/language/life-events.yaml that it points to */
    lifeEvents: z.array(z.string()).default([]),
  })
  .strict();
export type LexiconEntry = z.infer<typeof LexiconEntry>;

export const LifeEvent = z
  .object({
    id: z.string(),
    names: z.object({ vi: z.string(), en: z.string() }).strict(),
    says: z.array(z.string()).min(1).describe('how the event is told: "vợ mới sinh", "ông nội mất"'),
    /** procedure codes, most helpful first (a linked group before its parts) */
    procedures: z.array(z.string()).min(1),
  })
  .strict();
export type LifeEvent = z.infer<typeof LifeEvent>;

export const Lexicon = z.object({ entries: z.array(LexiconEntry), lifeEvents: z.array(LifeEvent) }).strict();
export type Lexicon = z.infer<typeof Lexicon>;
