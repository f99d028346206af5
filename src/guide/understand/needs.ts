import { pattern } from './pattern.ts';

/** Words that name a procedure, in the lexicon's terms. */
const MATTER =
  'khai sinh|khai tử|kết hôn|ly hôn|tình trạng hôn nhân|giám hộ|nuôi con nuôi|con nuôi|nhận cha|nhận con|nhận bố|hộ tịch|trích lục(?: \\p{L}+)?|thường trú|tạm trú|tạm vắng|lưu trú|tách hộ|thông tin(?: về)? cư trú|xác nhận cư trú|xóa đăng ký|căn cước|hộ chiếu|chứng thực|công chứng|lý lịch tư pháp|giấy phép lái xe|đăng ký xe|sang tên(?: xe)?|đăng kiểm|giấy phép xây dựng|quyền sử dụng đất|đất đai|tách thửa|mục đích sử dụng|hộ kinh doanh|công ty|doanh nghiệp|mở cửa hàng|bảo hiểm(?: \\p{L}+ \\p{L}+)?|trợ cấp(?: \\p{L}+ \\p{L}+)?|mai táng|lương hưu|hưu trí|thai sản|thất nghiệp|khuyết tật|hộ nghèo|người có công|học phí|giấy phép(?: \\p{L}+)?|cải chính|định danh điện tử|mã số thuế|quốc tịch|nghĩa vụ quân sự|liên thông|an toàn thực phẩm|birth|marriage|death|residence|certificate|licen[cs]e|permit|insurance|passport|card';
const WISH =
  'muốn|cần|xin|định|tính|phải|làm|thủ tục|đăng ký|cấp|cấp lại|đổi|hỏi|chuyển sang|đổi sang|quay sang|nhờ|hướng dẫn|want|need|register|apply|get|renew|would like';
const SWITCH =
  'cho \\p{L}+(?: \\p{L}+)? hỏi|chuyển sang|đổi sang|quay sang|quay lại|trở lại|thay vào đó|thủ tục khác|việc khác|lại cần|lại muốn|instead|another procedure|à mà|tiện thể|với lại|thôi(?: \\p{L}+){0,2} (?:muốn|xin|làm|cần)|làm cái này trước';

const NAMES_MATTER = pattern(MATTER);
const NEED = pattern(`(?:${WISH})(?: \\p{L}+){0,8}? (?:${MATTER})`);
const NEW_NEED = pattern(`(?:${SWITCH})(?: \\p{L}+){0,10}? (?:${MATTER}|thủ tục khác|việc khác)`);

/** Whether the words name a procedure at all. */
export function namesProcedure(plain: string): boolean {
  return testFrom(NAMES_MATTER, plain);
}

/** Whether a clause asks for a procedure ("muốn đăng ký kết hôn"). */
export function asksForProcedure(plain: string): boolean {
  return testFrom(NEED, plain);
}

/** Whether a clause turns away to another procedure ("mà cho em hỏi đăng ký kết hôn"). */
export function turnsToProcedure(plain: string): boolean {
  return testFrom(NEW_NEED, plain);
}

/** Where the words for the need end in a clause that may go on ("… khai sinh cho con tên Khôi"). */
export function endOfNeed(plain: string): number {
  const ends = [...plain.matchAll(NEW_NEED), ...plain.matchAll(NEED)].map(
    (match) => match.index + match[0].length,
  );
  return Math.max(0, ...ends) || plain.length;
}

function testFrom(regex: RegExp, plain: string): boolean {
  regex.lastIndex = 0;
  const found = regex.test(plain);
  regex.lastIndex = 0;
  return found;
}
