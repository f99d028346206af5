import { formsOf, type Token } from './spelling.ts';

/** What a street address begins with; those of the second list only before a number. */
const DETAIL_WORDS = formsOf('ngõ ngách hẻm kiệt đường phố thôn ấp xóm khóm buôn bệnh trạm');
const NUMBERED_WORDS = formsOf('số nhà tổ khu kp phòng căn tòa lô bản đội');

/** Whether a house number, a street or a hamlet may begin here: "17 ngõ 3", "số nhà 17", "tổ 5", "đường Lê Lợi". */
export function beginsDetail(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (/^\d{1,4}$/.test(token.plain) || DETAIL_WORDS.has(token.accented)) return true;
  const next = isNumbered(tokens[index + 1]) ? tokens[index + 2] : tokens[index + 1];
  return isNumbered(token) && /^\d/.test(next?.plain ?? '');
}

function isNumbered(token: Token | undefined): boolean {
  return token !== undefined && NUMBERED_WORDS.has(token.accented);
}
