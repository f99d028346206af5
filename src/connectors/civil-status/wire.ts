import { z } from 'zod';
import { optional, Person, Place, Subject } from '../registry/wire.ts';

const SuKien = z.object({
  so: optional(z.string()),
  quyen: optional(z.string()),
  ngayDangKy: optional(z.string()),
  noiDangKy: optional(z.string()),
  diaBanDangKy: optional(Place),
});
export type SuKien = z.output<typeof SuKien>;

/**
 * The electronic civil status database (Ministry of Justice). Its shape is not public: this one is ours.
 * `ketHon` is the marriage in force; `soLanKetHon` counts ended ones too.
 */
export const HoTich = Subject.extend({
  khaiSinh: optional(SuKien.extend({ cha: optional(Person), me: optional(Person) })),
  ketHon: optional(SuKien.extend({ chong: Person, vo: Person })),
  soLanKetHon: optional(z.int().min(0)),
});
export type HoTich = z.output<typeof HoTich>;
