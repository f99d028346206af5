import { formsOf, type Token } from './spelling.ts';

const STREET_WORDS = formsOf('đường phố ngõ ngách hẻm kiệt số thôn xóm ấp khóm bản buôn tổ');

/** "12 Trần Hưng Đạo": a house number or "đường" before a bare name makes it a street. */
export function isStreet(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const token = tokens[from];
  if (!before || !token || token.break === 'comma' || token.break === 'stop' || token.break === 'dash')
    return false;
  if (/^\d/.test(before.plain) || STREET_WORDS.has(before.accented)) return true;
  return before.plain.length === 1 && /^\d/.test(tokens[from - 2]?.plain ?? '') && before.break === 'none';
}
