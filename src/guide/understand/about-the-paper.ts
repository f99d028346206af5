import { cleanText } from '../../language/clean-text.ts';
import { decodeTyping } from '../../language/decode-typing.ts';
import { fold } from '../../language/fold.ts';

const LATER =
  /\b(mang|dem|cam|nop|gui|bo sung|dua)\b.*\b(sau|den|toi|len|ra|qua)\b|\b(chua|khong|ko|hong) (co|kip|chup)\b|\b(de|luc) (sau|khac)\b|\bban goc\b|\b(later|bring|not have|don t have|original)\b/;

const DONE =
  /\b(da|vua) (tai|gui|dinh kem|chup|up|nop|dua)\b|\b(tai|gui|up|chup) (len )?(xong|roi)\b|^(da )?xong( roi)?\b|\b(uploaded|attached|done)\b/;

const PAPER =
  /\b(nop|mang|dem|dua|gui|dung|xin|lam|ky|co) (\w+ ){0,3}(giay|van ban)\b|\bbang (giay|van ban)\b|\b(hand in|bring|use|have|with|on) (\w+ ){0,3}paper\b/;

const NO_PAPER =
  /\b(khong|chua|ko|hong|do phai|khoi) (can |phai |muon |co )?(nop|mang|dem|giay|van ban)\b|\b(no|without) paper\b/;

/** "Để tôi nộp giấy": instead of asking the other person online. */
export function prefersPaper(text: string): boolean {
  return PAPER.test(plain(text)) && !NO_PAPER.test(plain(text));
}

/** "Em mang đến sau", "chưa có sẵn": the paper that is waited for will be brought. */
export function bringsLater(text: string): boolean {
  return LATER.test(plain(text));
}

/** "Đã tải lên", "xong rồi": the file should be there; we look. */
export function saysAttached(text: string): boolean {
  return DONE.test(plain(text)) && !LATER.test(plain(text));
}

function plain(text: string): string {
  return fold(decodeTyping(cleanText(text)))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
