import { z } from 'zod';
import { optional, Place, Subject } from '../registry/wire.ts';

/** `chuHo` must say by id whose business it is. */
const HoKinhDoanh = z.object({
  maSo: z.string().min(1),
  ten: z.string().min(1),
  diaChi: optional(Place),
  ngayDangKy: optional(z.string()),
  tinhTrang: z.string().min(1),
  chuHo: Subject,
});
export type HoKinhDoanh = z.output<typeof HoKinhDoanh>;

/**
 * The business registration database (Ministry of Finance), asked for the household businesses that a person ever
 * registered. Its look-up by person is not public: this shape is ours.
 */
export const DangKyKinhDoanh = z.object({
  soDinhDanh: z.string().min(1),
  hoKinhDoanh: z.array(HoKinhDoanh),
});
export type DangKyKinhDoanh = z.output<typeof DangKyKinhDoanh>;
