import { pattern } from './pattern.ts';

/** "Chỉ em cách làm" asks to be shown; "thời gian" without accents is no "thôi", which stands at the end. */
const ONE_ONLY = pattern(
  'chỉ (?:cần|làm|muốn|xin|khai|đăng ký|nhập|cấp|lấy|mỗi|một)|mỗi (?:giấy|cái|khai|việc)|riêng (?:giấy|cái|khai|việc|phần)|(?:làm|nộp|xin|khai) riêng|thôi(?: (?:ạ|nhé|nha|nhe|à|em|anh|chị|là được|là đủ))*$|only|just (?:need|want|the|register|do)|alone|nothing else',
);

/** Whether the words ask for this one thing and no more: "chỉ làm giấy khai sinh thôi". */
export function wantsOneOnly(text: string): boolean {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.!…,]+$/u, '');
  return plain.match(ONE_ONLY) !== null;
}
