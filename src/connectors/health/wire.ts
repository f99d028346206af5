import { z } from 'zod';
import { optional, Person, Place, Subject } from '../registry/wire.ts';

const GiayChungSinh = z.object({
  soGiay: z.string().min(1),
  daKySo: z.boolean(),
  con: z.object({ gioiTinh: optional(z.string()), ngaySinh: optional(z.string()), noiSinh: optional(Place) }),
  coSoYTe: optional(z.string()),
  me: Person,
  cha: optional(Person),
});
export type GiayChungSinh = z.output<typeof GiayChungSinh>;

/** `nguoiThan` is the next of kin as whom the asker is named, and must say by id that they are. */
const GiayBaoTu = z.object({
  soGiay: z.string().min(1),
  daKySo: z.boolean(),
  nguoiMat: Person,
  nguoiThan: Subject.extend({ quanHe: optional(z.string()) }),
  ngayMat: optional(z.string()),
  gioMat: optional(z.string()),
  noiMat: optional(Place),
  nguyenNhan: optional(z.string()),
  coSoYTe: optional(z.string()),
  ngayCap: optional(z.string()),
});
export type GiayBaoTu = z.output<typeof GiayBaoTu>;

/**
 * Electronic birth and death notices (Ministry of Health) not yet used for a registration, asked for by the id of a
 * parent of the newborn or of a next of kin of the deceased. Its shape is not public: this one is ours.
 * Both lists must be sent: notices that got lost on the way must not read as none.
 */
export const YTe = z.object({
  soDinhDanh: z.string().min(1),
  giayChungSinh: z.array(GiayChungSinh),
  giayBaoTu: z.array(GiayBaoTu),
});
export type YTe = z.output<typeof YTe>;
