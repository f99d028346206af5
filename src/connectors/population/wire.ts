import { z } from 'zod';

export const REQUEST_NAMESPACE = 'http://dancuquocgia.bca';
export const SOAP_NAMESPACE = 'http://schemas.xmlsoap.org/soap/envelope/';
/** The integration code of the look-up by personal id. */
export const MA_TICH_HOP = '037';

/** An empty element reads as an empty text, also where a structure belongs: then nothing was said. */
const structure = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((wire) => (wire === '' ? undefined : wire), schema.optional());

const Text = z.string().optional();

/** `NgayDanhMuc` is not in the service of today; a gateway that adds it tells which catalogue the codes are of. */
const DiaChi = z.object({
  MaTinhThanh: Text,
  MaQuanHuyen: Text,
  MaPhuongXa: Text,
  ChiTiet: Text,
  QuocGia: Text,
  NgayDanhMuc: Text,
});
export type DiaChi = z.output<typeof DiaChi>;

/** `Ho` and `ChuDem` may be empty with the whole name in `Ten`; of relatives it is one text. */
const HoVaTen = z.union([z.string(), z.object({ Ho: Text, ChuDem: Text, Ten: Text })]);
export type HoVaTen = z.output<typeof HoVaTen>;

const NguoiThan = z.object({
  HoVaTen: HoVaTen.optional(),
  QuocTich: Text,
  SoDinhDanh: Text,
  SoCMND: Text,
});
export type NguoiThan = z.output<typeof NguoiThan>;

/**
 * A citizen in the National Population Database. `NoiSinh`, `SoDienThoai`, `ThuDienTu` and `NgheNghiep` are not in the
 * service that public code speaks: the names are ours for what the database has come to hold.
 */
export const CongDan = z.object({
  SoDinhDanh: z.string().min(1),
  SoCMND: Text,
  HoVaTen: HoVaTen.optional(),
  GioiTinh: Text,
  DanToc: Text,
  TinhTrangHonNhan: Text,
  NgayThangNamSinh: structure(z.object({ Nam: Text, NgayThangNam: Text })),
  NoiSinh: structure(DiaChi),
  QueQuan: structure(DiaChi),
  ThuongTru: structure(DiaChi),
  NoiOHienTai: structure(DiaChi),
  QuocTich: Text,
  SoDienThoai: Text,
  ThuDienTu: Text,
  NgheNghiep: Text,
  Cha: structure(NguoiThan),
  Me: structure(NguoiThan),
  VoChong: structure(NguoiThan),
  ChuHo: structure(NguoiThan.extend({ QuanHe: Text })),
  NgayCapNhat: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
});
export type CongDan = z.output<typeof CongDan>;

/**
 * Without prefixes. `CongDan` is always a list; an empty collection is the service's "no such citizen", which a
 * missing one is not.
 */
const CongdanCollection = z.preprocess(
  (wire) => (wire === '' ? {} : wire),
  z.strictObject({ CongDan: z.array(CongDan).optional() }),
);

export const Envelope = z.object({
  Envelope: z.object({
    Body: z.object({
      TraCuuThongTinCongDanResponse: z.object({ CongdanCollection }),
    }),
  }),
});
