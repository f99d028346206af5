import { z } from 'zod';

/**
 * The session-and-service JSON of the National Public Service Portal's adapter, as public code of 2020 speaks it
 * (https://github.com/VietOpenCPS/opencps-v2). `DuLieuBieuMau`, `NguonDuLieu`, `YKienDongY`, `NoiDung`, `Sha256`, `MaXacNhan`,
 * `MaThamChieu`, `YeuCauBoSung` and the error keys are ours: what the portal of 2026 calls them is not public.
 */
export const LOGIN_PATH = '/mapi/login';
export const SERVICE_PATH = '/mapi/g';

export const DONE = 0;
export const DUPLICATE = 1;

/** Why a call failed. The portal's own list is not public; those that no repetition can heal are `PERMANENT`. */
export const SESSION_EXPIRED = 'PHIEN_HET_HAN';
/** Why an official's move was not made. */
export const MOVED_MEANWHILE = 'HO_SO_DA_CHUYEN_BUOC';
export const ILLEGAL_MOVE = 'CHUYEN_BUOC_KHONG_HOP_LE';
export const PERMANENT = ['DU_LIEU_KHONG_HOP_LE', 'THU_TUC_KHONG_TON_TAI'] as const;

const PortalTime = z.string().regex(/^\d{14}$/);

export const LoginAnswer = z.object({ error_code: z.int(), session: z.string().min(1).optional() });
export type LoginAnswer = z.input<typeof LoginAnswer>;

export const Answer = z.object({
  error_code: z.int(),
  error_key: z.string().optional(),
  error_message: z.string().optional(),
  thoidiem: PortalTime.optional().describe('the adapter’s time of answering'),
  result: z.array(z.unknown()).optional(),
});
export type Answer = z.input<typeof Answer>;

export const Accepted = z.object({ MaHoSo: z.string().min(1).max(80), MaThamChieu: z.string() });
export type Accepted = z.input<typeof Accepted>;

const Status = z
  .string()
  .regex(/^([1-9]|10)$/)
  .transform(Number);

const TienDo = z.object({
  TrangThai: Status,
  ThoiDiemXuLy: PortalTime,
  NoiDungXuLy: z.string(),
  YeuCauBoSung: z
    .object({ TruongThongTin: z.array(z.string()), MaThanhPhanHoSo: z.array(z.string()) })
    .optional(),
});

/** `TrangThaiHoSo` 1–10; `TienDo` oldest first; `ThoiDiemDuLieu` is when the adapter last heard of the dossier. */
export const TrangThai = z.object({
  MaHoSo: z.string().min(1).max(80),
  MaThamChieu: z.string(),
  TrangThaiHoSo: Status,
  ThoiDiemDuLieu: PortalTime,
  TienDo: z.array(TienDo).min(1),
});
export type TrangThai = z.output<typeof TrangThai>;
export type TrangThaiWire = z.input<typeof TrangThai>;
