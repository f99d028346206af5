import { matchesOf, type Message, type Span } from './message.ts';
import { pattern } from './pattern.ts';

/** That something said or read before is to change: where the new value begins, and the old one where it is named. */
export interface Correction {
  /** from where the new value is looked for; the field may be named anywhere */
  from: number;
  old?: Span;
  /** the new value is announced ("thành …"), whatever it is */
  renews?: boolean;
  cue: Span;
}

const NOT_BUT = pattern(
  'không phải(?: là)? (?<old>.{1,80}?),? (?:mà|mà phải|phải)(?: là)?|not (?<old2>.{1,60}?),? but|(?:thay|đổi|sửa) (?<old3>.{1,80}?) (?:thành|sang|bằng)|change (?<old4>.{1,60}?) to',
);
const CUE = pattern(
  '(?:đúng|ok|được|chuẩn)(?: rồi| hết| cả)*(?: ạ| em| anh| chị)?,? (?:nhưng(?: mà)?|chỉ|trừ|có điều)|à (?:không|em|tôi|mình)? ?(?:nhầm|quên|ghi nhầm|nói nhầm)|(?:em|tôi|mình|con|cháu|anh|chị)? ?(?:ghi|nói|viết|gõ|khai|bấm|đánh|nhập|đọc|nhớ)(?: \\p{L}+)? (?:nhầm|sai)|nhầm(?: rồi| mất| tí| xíu)?|sai rồi|bị sai|có chỗ sai|sai chỗ|còn sai|sai(?= \\p{L}+ \\p{L}+ rồi)|(?:chưa|không) đúng|sai|(?:bị )?(?:ghi|viết) sai|sửa(?! (?:xe|chữa|máy|điện|đồ|giày|khóa|ống|nhà|đồng hồ|quần áo|laptop|tivi))(?: lại| giúp| dùm| cho| đổi)*|đổi lại|đổi(?= (?:.{1,60} )?(?:thành|sang|lại))|chỉnh(?: lại| sửa)?|cập nhật lại|đính chính|(?:thật|thiệt|thực) ra(?: là| thì)?|nói lại(?: là| cho đúng)?|ý (?:em|tôi|mình|của em|con|cháu) là|đúng (?:ra|phải)(?: là)?|phải là|mới đúng|chứ không phải|không phải vậy|sorry|xin lỗi|actually|i meant?|correction|change|should be|is wrong|wrong',
);
const NEW_VALUE = pattern('thành|sang(?! tên)|lại là|phải là|mà là|mới là|lại thành|to|should be');

/** The correction that a message announces, if any. */
export function correctionIn(message: Message): Correction | undefined {
  const [swap] = matchesOf(message, NOT_BUT);
  const [cue] = matchesOf(message, CUE);
  if (swap) return { cue: swap, from: swap.end, old: oldSpan(message, swap), renews: true };
  if (!cue) return undefined;
  const says = cue.match[0];
  if (/(mới đúng|moi dung)$/.test(says)) return { cue, from: 0 };
  if (/(chứ không phải|chu khong phai)$/.test(says))
    return { cue, from: 0, old: { start: cue.end, end: message.text.length } };
  const to = matchesOf(message, NEW_VALUE).find(({ start }) => start >= cue.start);
  return { cue, from: to?.end ?? cue.end, renews: to !== undefined };
}

function oldSpan(message: Message, swap: ReturnType<typeof matchesOf>[number]): Span {
  const { groups = {}, 0: whole } = swap.match;
  const old = groups.old ?? groups.old2 ?? groups.old3 ?? groups.old4 ?? '';
  const start = message.origin[swap.match.index + whole.indexOf(old)] ?? swap.start;
  return { start, end: Math.min(swap.end, start + old.length) };
}
