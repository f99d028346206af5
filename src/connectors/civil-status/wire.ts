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
 * `ketHon` is the marriage in force and `soLanKetHon` counts ended ones too. Both must be sent, null when there is
 * none: a marriage that got lost on the way must not read as "never married".
 */
export const HoTich = Subject.extend({
  khaiSinh: optional(SuKien.extend({ cha: optional(Person), me: optional(Person) })),
  ketHon: SuKien.extend({ chong: Person, vo: Person })
    .nullable()
    .transform((marriage) => marriage ?? undefined),
  soLanKetHon: z.int().min(0),
});
export type HoTich = z.output<typeof HoTich>;
export type HoTichWire = z.input<typeof HoTich>;
