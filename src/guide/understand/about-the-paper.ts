import { fold } from '../../language/fold.ts';

const LATER =
  /\b(mang|dem|cam|nop|gui|bo sung|dua)\b.*\b(sau|den|toi|len|ra|qua)\b|\b(chua|khong|ko|hong) (co|kip|chup)\b|\b(de|luc) (sau|khac)\b|\bban goc\b|\b(later|bring|not have|don t have|original)\b/;

const DONE =
  /\b(da|vua) (tai|gui|dinh kem|chup|up|nop|dua)\b|\b(tai|gui|up|chup) (len )?(xong|roi)\b|^(da )?xong( roi)?\b|\b(uploaded|attached|done)\b/;

/** "Em mang đến sau", "chưa có sẵn": the paper that is waited for will be brought. */
export function bringsLater(text: string): boolean {
  return LATER.test(plain(text));
}

/** "Đã tải lên", "xong rồi": the file should be there; we look. */
export function saysAttached(text: string): boolean {
  return DONE.test(plain(text)) && !LATER.test(plain(text));
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
