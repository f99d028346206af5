import { fold } from '../../language/fold.ts';

/** What people say when they want something from an authority, and seldom otherwise. */
const SAID =
  `đăng ký|giấy tờ|giấy xác nhận|giấy chứng nhận|giấy phép|làm giấy|xin giấy|thủ tục|cấp lại|cấp mới|làm lại|sang tên|xác nhận|chứng thực|
công chứng|khai báo|trợ cấp|hưởng chế độ|nộp hồ sơ|làm hồ sơ|hộ khẩu|khai sinh|cải chính|mang họ|đổi họ|đổi tên|register|registration|certificate|paperwork`.split(
    /\|\s*/,
  );

const WITH_MARKS = pattern(SAID);
const WITHOUT_MARKS = pattern(SAID.map(fold));

/** Whether a text in plain written terms asks for a paper, a registration or a benefit. */
export function asksPaperwork(plain: string): boolean {
  const lower = plain.toLowerCase();
  return lower === fold(plain) ? WITHOUT_MARKS.test(lower) : WITH_MARKS.test(lower);
}

function pattern(words: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(${words.join('|')})(?!\\p{L})`, 'u');
}
