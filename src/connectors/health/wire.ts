import { z } from 'zod';
import { optional, Person, Place } from '../registry/wire.ts';

const GiayChungSinh = z.object({
  soGiay: z.string().min(1),
  daKySo: z.boolean(),
  con: z.object({ gioiTinh: optional(z.string()), ngaySinh: optional(z.string()), noiSinh: optional(Place) }),
  coSoYTe: optional(z.string()),
  me: Person,
  cha: optional(Person),
});
export type GiayChungSinh = z.output<typeof GiayChungSinh>;

/**
 * Electronic birth notices (Ministry of Health) of children not yet registered, asked for by the mother's or the
 * father's id. Its shape is not public: this one is ours.
 */
export const ChungSinh = z.object({
  soDinhDanh: z.string().min(1),
  giayChungSinh: z.array(GiayChungSinh),
});
export type ChungSinh = z.output<typeof ChungSinh>;
