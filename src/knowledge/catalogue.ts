import { z } from 'zod';

/** A closed list that several forms and sources share. File: `knowledge/catalogues/<id>.yaml`. */
export const Catalogue = z
  .object({
    id: z.string().regex(/^[a-z][a-z-]*$/),
    basis: z.string().describe('where the list stands'),
    items: z
      .array(
        z
          .object({
            value: z.string().describe('our stable value, such as "kinh" or "vn"'),
            code: z.string().optional().describe('the code that sources send, such as "01"'),
            labelVi: z.string(),
            labelEn: z.string(),
            says: z.array(z.string()).default([]).describe('other ways people or sources say it'),
          })
          .strict(),
      )
      .min(1),
  })
  .strict();
export type Catalogue = z.infer<typeof Catalogue>;
