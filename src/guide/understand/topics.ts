import { TOPICS, type Topic } from '../../procedures/procedure.ts';
import { eitherWay, pattern } from './pattern.ts';

const ASKING = '(?:gì|nào|những gì|bao nhiêu|mấy|sao|thế nào|như thế nào|đâu)';

/** How people ask for a fact of a procedure; the first that fits a clause is its topic. */
export const TOPIC_PATTERNS: [Topic, RegExp][] = [
  [
    'conditions',
    pattern(
      `(?:cần|phải)(?: có| được)?(?: \\p{L}+){0,4} (?:đồng ý|có mặt|chấp thuận|ký tên)(?: \\p{L}+){0,2} không`,
    ),
  ],
  [
    'result',
    pattern(
      `(?:được|hưởng|nhận|lãnh|lĩnh)(?: (?!mất|hết|tốn|trong|sau|phí|lệ|bao|mấy)\\p{L}+){0,3} (?:bao nhiêu|mấy)(?: tiền| đồng| một tháng| mỗi tháng| triệu)?(?! ngày| bữa| lâu| hôm| bản| giấy| tuần| tháng| năm| người| lần| giờ)|mức (?:hưởng|trợ cấp|hỗ trợ)|(?:hiệu lực|giá trị|thời hạn sử dụng|hạn dùng|hạn sử dụng)(?: sử dụng)?(?: \\p{L}+){0,3} (?:bao lâu|mấy|bao nhiêu)|how long is (?:\\w+ ){1,4}valid|valid for how long|how much (?:will|do|would|can) (?:i|we|she|he|they) (?:get|receive)`,
    ),
  ],
  [
    'fee',
    pattern(
      `bao nhiêu tiền|(?:lệ phí|chi phí|phí|tiền|giá(?! trị))(?: (?!cần|giấy|hồ|mang|chuẩn)\\p{L}+){0,5} (?:bao nhiêu|thế nào|ra sao|gì|không|sao|mấy|chưa)|(?:hết|tốn|đóng|trả|thu|nộp|tính|lấy) (?:bao nhiêu|mấy)(?: tiền)?(?! ngày| bữa| lâu| hôm| bản| giấy| tuần| tháng)|(?:mất|tốn|đóng|thu|có|nộp|trả) (?:tiền|phí|lệ phí)(?: \\p{L}+){0,3} không|miễn phí(?: \\p{L}+){0,3} không|(?:đóng|nộp|chịu|mất) thuế(?: \\p{L}+){0,3} (?:không|bao nhiêu|gì)|(?:giảm|miễn)(?: \\p{L}+){0,3} (?:phí|lệ phí|thuế)(?: \\p{L}+){0,3}|(?:có )?(?:mất|tốn) (?:phí|tiền|xu)|(?:tốn|mất) (?:kém|nhiều tiền)|lệ phí|how much|(?:what|is there|any|pay)(?: \\w+){0,4} (?:fee|fees|cost|charge)|(?:fee|fees|cost|costs|charge)(?: \\w+){0,3}|free of charge|is it free`,
    ),
  ],
  [
    'time',
    pattern(
      `bao lâu|(?:mất|hết|trong|chờ|đợi|tốn|sau|phải|khoảng) (?:mấy|bao nhiêu) (?:ngày|bữa|hôm|tuần|tháng|lâu)|(?:mấy|bao nhiêu) (?:ngày|bữa|hôm|tuần)(?: \\p{L}+){0,4} (?:xong|có|lấy|nhận|ra|được|trả)|(?:bao giờ|khi nào|lúc nào|hôm nào|ngày nào)(?: \\p{L}+){0,6} (?:xong|có|lấy|nhận|được|ra|trả)|thời (?:gian|hạn)(?: \\p{L}+){0,4} (?:giải quyết|xử lý|làm|bao lâu|thế nào|${ASKING})|(?:có )?(?:lâu|nhanh|sớm) không|chờ lâu|how long|when (?:will|can|do|is)(?: \\w+){0,6} (?:ready|done|finished|get|receive)|processing time|how many (?:days|weeks)|lâu mau|mấy ngày|bao nhiêu ngày`,
    ),
  ],
  [
    'papers',
    pattern(
      `(?:giấy tờ|hồ sơ|giấy|thành phần hồ sơ)(?: \\p{L}+){0,5} (?:gì|nào|những gì|sao)|(?:cần|phải|mang|đem|chuẩn bị|kèm|nộp|đính kèm|gồm)(?: \\p{L}+){0,5} (?:giấy tờ|hồ sơ|giấy|những|loại|bản)(?: \\p{L}+){0,3} (?:gì|nào|không)|(?:cần|mang|đem|chuẩn bị|mang theo|cầm)(?: theo| có| phải| thêm| phải có)?(?: những| cái| các)? gì|thành phần hồ sơ|(?:cần|phải)(?: có| mang| nộp| đem| cầm)? (?:giấy|sổ|thẻ|bản)(?: \\p{L}+){1,6} không|(?:(?:có|còn) )?(?:cần|phải có|phải nộp|phải mang) (?!(?:đến|đi|tới|ra|về|làm|hẹn|chờ|đăng|xin|có) )(?:\\p{L}+ ){1,8}không|what (?:documents?|papers?|paperwork|do i need)|which (?:documents?|papers?)|documents? (?:do|are|needed|required|to|for)|papers? (?:needed|required|to|for)|do i need (?:a|an|the|my)|is (?:a|an|the) (?:\\w+ ){1,5}(?:needed|required)|what (?:should|must) i bring|giấy tờ (?:cần|phải)|cần giấy tờ`,
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
      `(?:nộp|làm|đến|tới|ra|đăng ký|lấy|nhận|đi|gửi|lên|xin|ở|tại|về)(?: \\p{L}+){0,6} (?:ở đâu|đâu|nơi nào|chỗ nào|cơ quan nào|xã nào|phường nào|huyện nào|quận nào|tỉnh nào)|(?:ở|tại|ra|lên) (?:xã|phường|tỉnh|huyện|quận|thành phố)(?: \\p{L}+){0,3} (?:được|hay)(?: \\p{L}+){0,3} (?:không|tỉnh|xã|huyện)|ở đâu(?: \\p{L}+){0,3} (?:làm|nhận|giải quyết|cấp)|cơ quan nào|chỗ nào|where (?:do|can|should|to|is|must)|(?:and|,) where(?= *$)|which (?:office|authority)|địa chỉ (?:cơ quan|nộp|nơi nộp|làm)|ai (?:giải quyết|cấp)|nộp (?:trực tuyến|qua mạng)(?: \\p{L}+){0,3} không`,
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
      `điều kiện(?: \\p{L}+){0,4}|(?:ai|đối tượng nào|người nào)(?: \\p{L}+){0,3} (?:được|có thể|phải|có quyền|đủ)|có bắt buộc|(?:bao nhiêu|mấy) tuổi(?: \\p{L}+){0,4} (?:thì|mới|được)|(?:ủy quyền|làm thay|làm hộ|nhờ người|đi thay)(?: \\p{L}+){0,4} (?:không|được)|(?:có|em|tôi|mình|người nước ngoài)(?: \\p{L}+){0,6} (?:làm|đăng ký|nộp|hưởng|xin|nhận)(?: \\p{L}+){0,4} được không|có được(?: \\p{L}+){1,6} không|who can|am i eligible|can i|can (?:my|his|her|a|the|somebody|someone|another)(?: \\w+){1,4} (?:register|apply|file|do|submit|get|sign)|on (?:my|his|her) behalf|how old|eligib\\w+|do both|quá hạn(?: \\p{L}+){0,3} (?:sao|không|phạt)|có bị phạt`,
    ),
  ],
  [
    'steps',
    pattern(
      `(?:các|những|mấy|từng) bước|quy trình|trình tự|(?:làm|nộp|đăng ký|khai|xin)(?: \\p{L}+){0,4} (?:thế nào|như thế nào|làm sao|ra sao)|làm thế nào|làm sao|cách (?:làm|nộp|khai|đăng ký)|hướng dẫn|how (?:do|can|to|does|should)|what are the steps|gồm mấy bước|thủ tục(?: \\p{L}+){0,5} (?:thế nào|như thế nào|ra sao|sao)|như thế nào`,
    ),
  ],
];

/** Facts named in a row beside the one that is asked for: "lệ phí, thời gian và nơi nộp thế nào". */
const NAMED: [Topic, string][] = [
  ['fee', 'lệ phí|chi phí|phí|mức phí|fees?|costs?'],
  ['time', 'thời gian|thời hạn|thời hạn giải quyết|processing time|time'],
  ['papers', 'giấy tờ|hồ sơ|thành phần hồ sơ|documents|papers'],
  ['place', 'nơi nộp|chỗ nộp|nơi làm|địa điểm|cơ quan giải quyết|place|where to (?:file|go|apply)'],
  ['law', 'căn cứ pháp lý|cơ sở pháp lý|căn cứ|legal basis'],
  ['conditions', 'điều kiện|đối tượng|conditions'],
  ['steps', 'các bước|quy trình|trình tự|cách làm|steps'],
  ['result', 'kết quả|result'],
];
const JOINED = '(?:,|;|/|&|\\+| và| với| cùng| and) ?';
const IN_A_ROW = NAMED.map(([topic, names]): [Topic, RegExp] => [
  topic,
  new RegExp(
    `(?:${pattern(names).source})(?=${eitherWay(JOINED)})|(?<=${eitherWay(JOINED)})(?:${pattern(names).source})`,
    'u',
  ),
]);

/** By when something must be done: how long it takes is only half of the answer. */
const DEADLINE = pattern(
  '(?:phải|nộp|làm|báo|khai|đăng ký)(?: \\p{L}+){0,4} (?:trong|trước) (?:vòng )?(?:bao lâu|mấy|bao nhiêu)|trong (?:vòng )?(?:bao lâu|mấy ngày|bao nhiêu ngày)(?: \\p{L}+){0,2} (?:phải|kể từ|từ khi|sau khi)|(?:bao lâu|mấy ngày|bao nhiêu ngày)(?: thì)? (?:phải|mới phải)|tối đa (?:bao lâu|mấy|bao nhiêu)|kể từ khi|trước mấy (?:giờ|ngày)|báo trước|chậm nhất|hạn chót|deadline|within how|by when|how soon',
);

/** "Thế nào" beside another question asks for no steps of its own. */
const NAMES_STEPS = new RegExp(
  eitherWay('bước|quy trình|trình tự|cách|hướng dẫn|làm thế nào|(?:phải|thì) làm sao|step|how to'),
  'u',
);

/** Every topic a message asks about, in the order in which they are told; empty where it asks about none. */
export function topicsOf(plain: string): Topic[] {
  const first = matchIn(plain, TOPIC_PATTERNS);
  if (!first) return plain.search(DEADLINE) >= 0 ? ['conditions'] : [];
  const rest = plain.slice(0, first.index) + ' … ' + plain.slice(first.index + first.length);
  const others = TOPIC_PATTERNS.filter(([, regex]) => rest.search(regex) >= 0).map(([topic]) => topic);
  const named = IN_A_ROW.filter(([, regex]) => regex.test(plain)).map(([topic]) => topic);
  const due: Topic[] = plain.search(DEADLINE) >= 0 ? ['conditions'] : [];
  const asked = TOPICS.filter((topic) => [first.topic, ...others, ...named, ...due].includes(topic));
  return asked.length > 1 && !NAMES_STEPS.test(plain) ? asked.filter((topic) => topic !== 'steps') : asked;
}

/** The topic a clause asks about. */
export function topicOf(plain: string): { topic: Topic; index: number } | undefined {
  return matchIn(plain, TOPIC_PATTERNS);
}

function matchIn(
  plain: string,
  patterns: [Topic, RegExp][],
): { topic: Topic; index: number; length: number } | undefined {
  for (const [topic, regex] of patterns) {
    regex.lastIndex = 0;
    const match = regex.exec(plain);
    regex.lastIndex = 0;
    if (match) return { topic, index: match.index, length: match[0].length };
  }
  return undefined;
}
