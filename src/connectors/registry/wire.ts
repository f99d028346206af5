import { z } from 'zod';

/**
 * The JSON of all registries but population. None of these services is public: the keys are
 * Vietnamese in the manner of the services that are, texts stay texts, and a real system gets its own `wire.ts`.
 */
const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

export const Place = z.object({
  maTinh: Text,
  maHuyen: Text,
  maXa: Text,
  ngayDanhMuc: Text,
  diaChiChiTiet: Text,
  diaChiDayDu: Text,
});
export type Place = z.output<typeof Place>;

export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

export const Person = z.object({
  soDinhDanh: Text,
  soCmnd: Text,
  hoTen: Text,
  ngaySinh: Text,
  gioiTinh: Text,
  danToc: Text,
  quocTich: Text,
  queQuan: optional(Place),
  noiSinh: optional(Place),
  thuongTru: optional(Place),
  tamTru: optional(Place),
  tinhTrangHonNhan: Text,
  soDienThoai: Text,
  thuDienTu: Text,
  ngheNghiep: Text,
});
export type Person = z.output<typeof Person>;

/** A record must say whose it is, else nobody can tell that it is the right one. */
export const Subject = Person.extend({ soDinhDanh: z.string().min(1) });

export interface Request {
  /** ours, of this look-up */
  maYeuCau: string;
  maTthc: string;
  maHoSo: string;
  soDinhDanh: string;
}

export const FOUND = '00';
export const ABSENT = '01';
export const REFUSED = '03';
/** The person's province has not joined the register yet. */
export const NOT_CONNECTED = '04';

export const Envelope = z.object({
  maLoi: z.string(),
  thongBao: Text,
  maBanGhi: Text,
  thoiDiemDuLieu: z.iso
    .datetime({ offset: true })
    .nullish()
    .transform((at) => at ?? undefined),
  duLieu: z
    .array(z.unknown())
    .nullish()
    .transform((records) => records ?? []),
});
export type Envelope = z.input<typeof Envelope>;
