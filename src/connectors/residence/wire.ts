import { z } from 'zod';
import { optional, Person, Place, Subject } from '../registry/wire.ts';

/** The residence register (Ministry of Public Security). Its shape is not public: this one is ours. */
export const CuTru = Subject.extend({
  quanHeVoiChuHo: optional(z.string()),
  chuHo: optional(Person),
  diaChiHo: optional(Place),
  thanhVien: optional(z.array(Person.extend({ quanHeVoiChuHo: optional(z.string()) }))),
});
export type CuTru = z.output<typeof CuTru>;
