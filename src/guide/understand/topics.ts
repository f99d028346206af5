import type { Topic } from '../../procedures/procedure.ts';
import { pattern } from './pattern.ts';

const ASKING = '(?:gì|nào|những gì|bao nhiêu|mấy|sao|thế nào|như thế nào|đâu)';

/** How people ask for a fact of a procedure; the first that fits a clause is its topic. */
export const TOPIC_PATTERNS: [Topic, RegExp][] = [
  [
    'fee',
    pattern(
      `bao nhiêu tiền|(?:lệ phí|chi phí|phí|tiền|giá)(?: \\p{L}+){0,5} (?:bao nhiêu|thế nào|ra sao|gì|không|sao|mấy|chưa)|(?:hết|tốn|đóng|trả|thu|nộp|tính|lấy) (?:bao nhiêu|mấy)(?: tiền)?(?! ngày| bữa| lâu| hôm| bản| giấy| tuần| tháng)|(?:mất|tốn|đóng|thu|có|nộp|trả) (?:tiền|phí|lệ phí)(?: \\p{L}+){0,3} không|miễn phí(?: \\p{L}+){0,3} không|(?:có )?(?:mất|tốn) (?:phí|tiền|xu)|(?:tốn|mất) (?:kém|nhiều tiền)|lệ phí|how much|(?:what|is there|any|pay)(?: \\w+){0,4} (?:fee|fees|cost|charge)|(?:fee|fees|cost|costs|charge)(?: \\w+){0,3}|free of charge|is it free`,
    ),
  ],
  [
    'time',
    pattern(
      `bao lâu|(?:mất|hết|trong|chờ|đợi|tốn|sau|phải|khoảng) (?:mấy|bao nhiêu) (?:ngày|bữa|hôm|tuần|tháng|lâu)|(?:mấy|bao nhiêu) (?:ngày|bữa|hôm|tuần)(?: \\p{L}+){0,4} (?:xong|có|lấy|nhận|ra|được|trả)|(?:bao giờ|khi nào|lúc nào|hôm nào|ngày nào)(?: \\p{L}+){0,6} (?:xong|có|lấy|nhận|được|ra|trả)|thời (?:gian|hạn)(?: \\p{L}+){0,4} (?:giải quyết|xử lý|làm|bao lâu|thế nào|${ASKING})|(?:có )?(?:lâu|nhanh|sớm) không|chờ lâu|how long|when (?:will|can|do|is)(?: \\w+){0,6} (?:ready|done|finished|get|receive)|processing time|how many (?:days|weeks)|lâu mau|mấy ngày`,
    ),
  ],
  [
    'papers',
    pattern(
      `(?:giấy tờ|hồ sơ|giấy|thành phần hồ sơ)(?: \\p{L}+){0,5} (?:gì|nào|những gì|sao)|(?:cần|phải|mang|đem|chuẩn bị|kèm|nộp|đính kèm|gồm)(?: \\p{L}+){0,5} (?:giấy tờ|hồ sơ|giấy|những|loại|bản)(?: \\p{L}+){0,3} (?:gì|nào|không)|(?:cần|mang|đem|chuẩn bị|mang theo|cầm)(?: theo| có| phải| thêm| phải có)?(?: những| cái| các)? gì|thành phần hồ sơ|(?:cần|phải)(?: có| mang| nộp| đem| cầm)? (?:giấy|sổ|thẻ|bản)(?: \\p{L}+){1,6} không|what (?:documents?|papers?|paperwork|do i need)|which (?:documents?|papers?)|documents? (?:do|are|needed|required)|what (?:should|must) i bring|giấy tờ (?:cần|phải)|cần giấy tờ`,
    ),
  ],
  [
    'law',
    pattern(
      `(?:luật|nghị định|thông tư|quy định|điều(?! kiện))(?: \\p{L}+){0,4} (?:nào|gì|đâu|bao nhiêu)|căn cứ(?: pháp lý| vào)?(?: đâu| \\p{L}+ nào)?|cơ sở pháp lý|văn bản nào|theo (?:luật|điều) nào|which law|legal basis|what law|under what law|quy định ở đâu`,
    ),
  ],
  [
    'place',
    pattern(
      `(?:nộp|làm|đến|tới|ra|đăng ký|lấy|nhận|đi|gửi|lên|xin|ở|tại|về)(?: \\p{L}+){0,6} (?:ở đâu|đâu|nơi nào|chỗ nào|cơ quan nào|xã nào|phường nào)|ở đâu(?: \\p{L}+){0,3} (?:làm|nhận|giải quyết|cấp)|cơ quan nào|chỗ nào|where (?:do|can|should|to|is|must)|which (?:office|authority)|địa chỉ (?:cơ quan|nộp|nơi nộp|làm)|ai (?:giải quyết|cấp)|nộp (?:trực tuyến|qua mạng)(?: \\p{L}+){0,3} không`,
    ),
  ],
  [
    'result',
    pattern(
      `(?:được|nhận|lấy|trả|nhận được|có được)(?: \\p{L}+){0,3} (?:cái gì|giấy gì|gì về)|kết quả(?: \\p{L}+){0,4} (?:là gì|gồm|gì|thế nào|ra sao)|(?:xong|rồi)(?: thì)? (?:được|nhận)(?: được)?(?: cái)? gì|what (?:do|will) i (?:get|receive)|nhận được gì`,
    ),
  ],
  [
    'conditions',
    pattern(
      `điều kiện(?: \\p{L}+){0,4}|(?:ai|đối tượng nào|người nào)(?: \\p{L}+){0,3} (?:được|có thể|phải|có quyền|đủ)|có bắt buộc|(?:bao nhiêu|mấy) tuổi(?: \\p{L}+){0,4} (?:thì|mới|được)|(?:ủy quyền|làm thay|làm hộ|nhờ người|đi thay)(?: \\p{L}+){0,4} (?:không|được)|(?:có|em|tôi|mình|người nước ngoài)(?: \\p{L}+){0,6} (?:làm|đăng ký|nộp|hưởng|xin|nhận)(?: \\p{L}+){0,4} được không|có được(?: \\p{L}+){1,6} không|who can|am i eligible|can i|eligib\\w+|do both|quá hạn(?: \\p{L}+){0,3} (?:sao|không|phạt)|có bị phạt`,
    ),
  ],
  [
    'steps',
    pattern(
      `(?:các|những|mấy|từng) bước|quy trình|trình tự|(?:làm|nộp|đăng ký|khai|xin)(?: \\p{L}+){0,4} (?:thế nào|như thế nào|làm sao|ra sao)|làm thế nào|làm sao|cách (?:làm|nộp|khai|đăng ký)|hướng dẫn|how (?:do|can|to|does|should)|what are the steps|gồm mấy bước|thủ tục(?: \\p{L}+){0,5} (?:thế nào|như thế nào|ra sao|sao)|như thế nào`,
    ),
  ],
];

/** The topic a clause asks about. */
export function topicOf(plain: string): { topic: Topic; index: number } | undefined {
  for (const [topic, regex] of TOPIC_PATTERNS) {
    regex.lastIndex = 0;
    const match = regex.exec(plain);
    regex.lastIndex = 0;
    if (match) return { topic, index: match.index };
  }
  return undefined;
}
