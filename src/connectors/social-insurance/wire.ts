import { z } from 'zod';
import { optional, Subject } from '../registry/wire.ts';

/** The social insurance database (Ministry of Finance). Its shape is not public: this one is ours. */
export const BaoHiem = Subject.extend({
  maSoBhxh: optional(z.string()),
  tenCskcb: optional(z.string()),
  gtTheDen: optional(z.string()),
});
export type BaoHiem = z.output<typeof BaoHiem>;
