import { addPhrase, newPhraseTable, phraseAt, type PhraseTable } from '../../language/phrase-table.ts';
import type { Token } from '../../language/tokens.ts';
import { PARTICLES } from './courtesy.ts';

/** Words that may stand between "tên" and the name. */
export const BEFORE_NAME = table(
  `dạ|thưa|ạ|là|tên|họ tên|họ và tên|tên là|sẽ là|thì|đặt|đặt tên|đặt là|đặt tên là|gọi là|đầy đủ|đầy đủ là|khai sinh|của|bé|cháu|con|em|em bé|nhà em|nhà mình|mình|tôi|
  bố|ba|mẹ|má|cha|vợ|chồng|ông|bà|cụ|anh|chị|cô|chú|bác|đây|nhé|con trai|con gái|bé trai|bé gái|người mất|ghi là|ghi|lấy tên|lấy tên là|nó|chủ hộ|quyết định|viết là|tui|chính xác|đúng là|à|ờ|ừ|vâng|rồi
  |is|name|named|called|her|his|my|the|baby|full name|it is|its|will be|mr|mrs|ms|yes|mới|sửa|lại|thành|phải|phải là|ý em là|ý tôi là|lại là|rằng|em ơi|vợ em|chồng em|mẹ em|bố em|ba em|em tên|con tên|cháu tên|tên em|tên con|tên cháu|tên bé|tên mẹ|tên bố|tên ba`,
);

/** Words that end a name. Those that are also names count only where they are not written with a capital. */
export const AFTER_NAME = table(
  `${PARTICLES}|theo họ|đó|đấy|đây|này|nè|thôi|luôn|rồi|vậy|sinh ngày|sinh năm|sinh hôm|sinh tháng|sinh tại|sinh ở|sinh vào|sinh mùng|sinh ra|sinh lúc|năm sinh|ngày sinh|ngày|năm nay|năm|và|là|còn|mà|với|cho|ở|tại|quê|quê quán|
  dân tộc|giới tính|quốc tịch|số|số điện thoại|căn cước|tôi|em|mình|anh|chị|cô|chú|bác|ơi|hả|hử|không|được không|được chưa|có|của|thì|nhưng|bé|con|cháu|bố|ba|mẹ|má|vợ|chồng|tên|hiện|đang|làm|mất|chết|đã|sẽ|cũng|nên|nhờ|giúp|vào|thường trú|địa chỉ|
  viết|chữ|đọc|họ|tuổi|thuộc|trai|gái|do|vì|bên|nhà|xin|muốn|cần|đăng ký|thẻ|sđt|cccd|cmnd|cái|nữa|thế|trước|sau|chứ|đúng|phải|sai|nhầm|mới đúng|mới phải|lệ phí|and|born|on|in|was|please|thanks|her|his|is|the|from|at|with|number`,
);

/** No part of any name: instructions, verbs, questions, papers. */
export const NEVER_IN_NAME = table(
  `bỏ qua|hướng dẫn|chỉ dẫn|hãy|ignore|all|previous|instructions|system|prompt|gì|nào|đâu|bao nhiêu|mấy|không biết|không nhớ|không có|nhớ|hỏi|nộp|gửi|xóa|duyệt|tiền|lệ phí|hồ sơ|giấy tờ|thủ tục|cấp lại|quên|lắm|chưa|không phải|phải
  |được|khai|ủy ban|drop|table|select|script|http|www|delete|update|nhập|viết|trả lời|giúp|tại vì|nếu|muốn|cần|lệnh|quê|sinh năm|đăng ký|kết hôn|xác nhận|đồng ý|vẫn|biết|nghĩ|đặt|để|thích|rồi|của|vợ chồng|dữ liệu|mai mốt|để mai|tên`,
);

/** What stands before the name of a street, a school or a hospital. */
export const NAMES_A_PLACE =
  /(?:\d\p{L}?|(?:^|[^\p{L}])(?:viện|vien|đường|duong|phường|phuong|xã|xa|phố|pho|trường|truong|trạm|tram|công ty|cong ty|chợ|cho|huyện|huyen|quận|quan|tỉnh|tinh|ngõ|ngo|hẻm|hem|thôn|thon|ấp|ap|viên|cầu|cau|làng|lang|bv|p|q|tp|số)\.?) ?$/iu;

/** Syllables that end no name when they are typed without marks, though a word of theirs would. */
const NAME_WHEN_BARE = new Set(
  'minh anh nam ba ha sau la an thanh duc tai hoa thao nga hien bao trai thi thien dam tu lam chi vi'.split(
    ' ',
  ),
);

/** Given names that are words too when they are bare: part of the name where it ends with them. */
const LAST_WHEN_BARE = new Set('chau nhung dang viet dung que the'.split(' '));

/** A word after the name. "minh", "nam" without marks are rather part of it, unless more of a phrase follows. */
export function endsName(words: Token[], index: number): boolean {
  const hit = phraseAt(AFTER_NAME, words, index);
  const word = words[index];
  if (!hit || !word) return false;
  const next = words[index + 1];
  if (hit.to - hit.from === 1 && LAST_WHEN_BARE.has(word.word) && closes(next)) return false;
  if (hit.to - hit.from > 1 || !NAME_WHEN_BARE.has(word.word)) return true;
  return (
    next !== undefined && next.after === '' && (/^\d/.test(next.word) || /^(oi|ơi|chi|chị)$/.test(next.word))
  );
}

function closes(next: Token | undefined): boolean {
  return next === undefined || next.after !== '' || /^(a|nha|nhe|nghen)$/.test(next.word);
}

function table(list: string): PhraseTable<true> {
  const phrases = newPhraseTable<true>();
  for (const phrase of list.split('|')) addPhrase(phrases, phrase.trim(), true);
  return phrases;
}
