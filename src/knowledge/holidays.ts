import { z } from 'zod';

/** Dated days off and made-up working Saturdays. File: `knowledge/holidays.yaml`. */
export const Holidays = z
  .object({
    checkedOn: z.iso.date(),
    daysOff: z.array(z.object({ on: z.iso.date(), name: z.string(), basis: z.string() }).strict()),
    workingDays: z.array(z.object({ on: z.iso.date(), basis: z.string() }).strict()).default([]),
  })
  .strict();
export type Holidays = z.infer<typeof Holidays>;
