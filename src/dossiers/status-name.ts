import type { LocalText } from '../kernel/text.ts';

/** The ten statuses of the National Public Service Portal; its “mới đăng ký” would sound as if all were done. */
export const STATUS_NAMES: Record<number, LocalText> = {
  1: { vi: 'Mới nộp, chờ tiếp nhận', en: 'Filed, waiting to be accepted' },
  2: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  3: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  4: { vi: 'Đang xử lý', en: 'In process' },
  5: { vi: 'Cần bổ sung', en: 'Supplement required' },
  6: { vi: 'Cần nộp phí, lệ phí', en: 'Payment required' },
  7: { vi: 'Đã rút hồ sơ', en: 'Withdrawn' },
  8: { vi: 'Dừng xử lý', en: 'Stopped' },
  9: { vi: 'Đã xử lý xong', en: 'Processed' },
  10: { vi: 'Đã trả kết quả', en: 'Result returned' },
};

export function statusName(status: number): LocalText {
  return STATUS_NAMES[status] ?? { vi: `Trạng thái ${status}`, en: `Status ${status}` };
}
