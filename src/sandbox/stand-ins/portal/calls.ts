import { z } from 'zod';

/** A dossier as the stand-in takes it; what it does not look at is kept as it came. */
const Dossier = z
  .object({
    MaHoSo: z.string().regex(/^\S{1,100}$/),
    MaTTHC: z.string().regex(/^[\w.]{1,60}$/),
    TenTTHC: z.string().min(1),
    ChuHoSo: z.string().min(1),
    LoaiDoiTuong: z.literal('1'),
    MaDoiTuong: z.string().regex(/^\d{12}$/),
    NgayTiepNhan: z.string().regex(/^\d{14}$/),
    DuLieuBieuMau: z.record(z.string(), z.unknown()),
    TaiLieuNop: z.array(z.object({ NoiDung: z.base64(), Sha256: z.string() }).loose()),
  })
  .loose();
export type Dossier = z.infer<typeof Dossier>;

const signed = { session: z.string(), madonvi: z.string() };

export const Login = z.object({ username: z.string(), password: z.string() });
export const Signed = z.object(signed).loose();
export const Submission = z.object({
  ...signed,
  service: z.literal('DongBoHoSoMC'),
  isUpdating: z.literal('false'),
  data: z.array(Dossier).length(1),
});
const Digits = z
  .string()
  .regex(/^([1-9]|10)$/)
  .transform(Number);

/** An official's step as the stand-in takes it. */
const Step = z.object({
  MaHoSo: z.string().min(1),
  MaThamChieu: z.string().min(1),
  MaQuyetDinh: z.string().min(1),
  NguoiXuLy: z.string().min(1),
  ChucDanh: z.string(),
  ThoiDiemXuLy: z.string().regex(/^\d{14}$/),
  PhongBanXuLy: z.string(),
  NoiDungXuLy: z.string().max(2000),
  TrangThai: Digits,
  TrangThaiTruoc: Digits,
  YeuCauBoSung: z
    .object({ TruongThongTin: z.array(z.string()), MaThanhPhanHoSo: z.array(z.string()) })
    .optional(),
});
export type Step = z.infer<typeof Step>;

export const Progress = z.object({
  ...signed,
  service: z.literal('CapNhatTienDoHoSoMC'),
  data: z.array(Step).length(1),
});
export const StatusQuery = z.object({ ...signed, service: z.literal('TraCuuHoSo'), mahoso: z.string() });
