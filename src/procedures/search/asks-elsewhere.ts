import { cleanText } from '../../language/clean-text.ts';

/** What is said to shops, landlords, cooks and friends, and hardly to an authority. */
const SAID =
  /(?<!\p{L})(tuyển dụng|tuyen dung|giá rẻ|gia re|cho thuê (nhà|phòng|căn)|cho thue (nha|phong|can)|trả góp|tra gop|công thức|cong thuc|ngoại tình|ngoai tinh|đất nền|dat nen|ở đâu tốt|o dau tot|loại nào tốt|loai nao tot|review|khuyến mãi|khuyen mai|vay tiền nóng|vay tien nong|mất ngủ|mat ngu|nhầm tài khoản|nham tai khoan|(mật khẩu|mở khóa|mat khau|mo khoa) (zalo|facebook|wifi|email|gmail)|recipe|cheap|discount)(?!\p{L})/u;

/** Whether a text, as typed or in plain terms, looks for goods, a rent or advice; no procedure helps with these. */
export function asksElsewhere(...texts: string[]): boolean {
  return texts.some((text) => SAID.test(cleanText(text).toLowerCase()));
}
