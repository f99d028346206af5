import { fold } from '../../language/fold.ts';

const LATER =
  /\b(mang|dem|cam|nop|gui|bo sung|dua)\b.*\b(sau|den|toi|len|ra|qua)\b|\b(chua|khong|ko|hong) (co|kip|chup)\b|\b(de|luc) (sau|khac)\b|\bban goc\b|\b(later|bring|not have|don t have|original)\b/;

/** "Em mang đến sau", "chưa có sẵn": the paper that is waited for will be brought. */
export function bringsLater(text: string): boolean {
  return LATER.test(fold(text).replace(/[^a-z0-9]+/g, ' '));
}
