import type { Command } from '../command.ts';
import type { Hearing } from './hearing.ts';
import { pattern } from './pattern.ts';

interface Rule {
  test: RegExp;
  /** a wish is heard only where it makes sense */
  when?: (hearing: Hearing) => boolean;
  command: (plain: string) => Command;
  /** the whole sentence is spent, not the clause alone */
  sentence?: boolean;
}

const CODE =
  /(?<![\p{L}\p{N}.])(?:[a-z]\d{2}(?:\.\d{2,3}){0,3}|(?:\d{2,3}\.){3}[a-z]\d{2})-\d{6}-\d{4,7}(?!\d)|dos_[a-z0-9]+/iu;
const just = (command: Command) => () => command;

/** Attempts to give the guide orders, and what no procedure is about. */
const FOREIGN: Rule[] = [
  {
    test: pattern(
      'ignore (?:\\w+ ){0,4}(?:instructions?|rules?|prompts?)|disregard (?:\\w+ ){0,4}(?:instructions?|rules?)|forget (?:\\w+ ){0,3}instructions?|bỏ qua (?:\\p{L}+ ){0,3}(?:hướng dẫn|chỉ dẫn|lệnh|chỉ thị|quy tắc|yêu cầu trước)|quên (?:\\p{L}+ ){0,3}(?:hướng dẫn|chỉ dẫn|lệnh|chỉ thị)(?: \\p{L}+){0,2}|system prompt|prompt hệ thống|(?:in|hiện|tiết lộ|cho xem|lộ) (?:\\p{L}+ ){0,3}prompt|jailbreak|developer mode|chế độ (?:nhà phát triển|admin|quản trị)|act as|you are now|pretend|bạn (?:bây giờ )?là (?:chatgpt|một hacker|hacker|dan)|đóng vai|reveal (?:\\w+ ){0,3}(?:prompt|instructions|data)|override|without (?:asking|confirmation|consent)|không cần (?:hỏi|xác nhận|đồng ý) (?:\\p{L}+ ){0,3}(?:nộp|gửi|duyệt)|grant (?:\\w+ ){0,3}(?:consent|access)|(?:submit|approve) (?:\\w+ ){0,4}(?:immediately|now|dossiers|everything|all)|tool call|call the (?:\\w+ ){0,3}(?:tool|function|api)|(?:thông tin|dữ liệu|hồ sơ|số căn cước|căn cước|địa chỉ) của (?:người khác|ông hàng xóm|hàng xóm|mọi người|tất cả)|as (?:an )?admin|sudo|drop table|union select|select \\W? from',
    ),
    command: just({ kind: 'out-of-scope' }),
    sentence: true,
  },
  {
    test: pattern(
      'thời tiết|dự báo|trời (?:hôm nay|mai|có) (?:\\p{L}+ ){0,3}(?:mưa|nắng|không)|bóng đá|đá banh|đội tuyển|tỉ số|tỷ số|ngoại hạng anh|world cup|ronaldo|messi|(?:làm|viết|sáng tác|đọc) (?:\\p{L}+ ){0,3}(?:thơ|văn|nhạc|truyện|code|bài hát|bài luận|email)|bài thơ|kể chuyện|chuyện cười|giá vàng|chứng khoán|bitcoin|xổ số|lô đề|số đề|nấu (?:ăn|phở|cơm|món)|công thức nấu|tử vi|xem bói|phong thủy|người yêu|hẹn hò|nhà hàng|quán ăn ngon|du lịch|xem phim|phim gì|game|weather|football|soccer|poem|joke|recipe|stock|bitcoin|python|javascript|sql|lập trình|viết (?:chương trình|hàm)|giải (?:toán|phương trình|bài)|dịch (?:\\p{L}+ ){0,3}(?:sang tiếng|câu)|thủ đô (?:của|nước)|tổng thống|bạn (?:mấy|bao nhiêu) tuổi|bạn có người yêu|write (?:\\w+ ){0,3}(?:code|poem|essay|program|story)|chữa bệnh|uống thuốc gì|thuốc gì|\\d+ ?[+*x×] ?\\d+ (?:bằng|=)|kết quả trận|lottery|movie|song',
    ),
    command: just({ kind: 'out-of-scope' }),
  },
];

/** Wishes about the conversation itself. */
const WISHES: Rule[] = [
  {
    test: pattern(
      "(?:khoan|chưa|đừng|không|dừng|từ từ)(?: \\p{L}+){0,2} (?:nộp|gửi)(?! nữa)|(?:don't|do not|not) (?:submit|file|send)|wait",
    ),
    when: ({ expecting }) => expecting === 'confirm',
    command: just({ kind: 'deny' }),
  },
  { test: CODE, command: (plain) => ({ kind: 'status', code: codeIn(plain) }) },
  {
    test: pattern(
      '(?:hồ sơ|đơn|giấy tờ|cái đó|vụ đó)(?: \\p{L}+){0,5} (?:tới đâu|đến đâu|xong chưa|sao rồi|thế nào rồi|ra sao rồi|đâu rồi|duyệt chưa|được chưa|có chưa|tới đâu rồi|đi tới đâu)|(?:tra cứu|kiểm tra|theo dõi|xem)(?: \\p{L}+){0,3} (?:tình trạng|tiến độ|trạng thái)|tra cứu hồ sơ|(?:tiến độ|tình trạng|trạng thái)(?: xử lý)? hồ sơ|(?:status|progress)(?: \\w+){0,4} (?:application|dossier|file)|(?:application|dossier) status|how is my (?:application|dossier)|check (?:my )?(?:application|dossier|status)',
    ),
    command: just({ kind: 'status' }),
  },
  {
    test: pattern(
      '(?:bao giờ|khi nào|lúc nào)(?: \\p{L}+){0,6} (?:có kết quả|xong|lấy được)|xong chưa|sao rồi|tới đâu rồi|đến đâu rồi|có kết quả chưa|is it done|any news',
    ),
    when: ({ stage }) => stage === 'submitted' || stage === 'following',
    command: just({ kind: 'status' }),
  },
  {
    test: pattern(
      '(?:gặp|nói chuyện với|nói chuyện|kết nối|chuyển|liên hệ|trao đổi với|hỏi|nhờ|gọi)(?: \\p{L}+){0,4} (?:cán bộ|nhân viên|người thật|tổng đài|tư vấn viên|công chức|con người|người hỗ trợ|hỗ trợ viên|ai đó)|người thật|(?:cán bộ|nhân viên)(?: \\p{L}+){0,3} (?:giúp|hỗ trợ|gọi lại|tư vấn)|không (?:muốn )?nói (?:chuyện )?với (?:máy|robot|bot)|gặp người|(?:talk|speak|chat)(?: \\w+){0,3} (?:human|person|agent|official|staff|someone|officer)|real (?:person|human)|human(?: please)?|tổng đài|hotline|đường dây nóng',
    ),
    command: just({ kind: 'human' }),
  },
  {
    test: pattern(
      '(?:làm|khai|bắt đầu|nhập|điền|đi)(?: \\p{L}+){0,2} lại(?: hết)? từ đầu|bắt đầu lại|làm lại hết|khai lại hết|lại từ đầu|xóa hết làm lại|start (?:over|again)|restart|begin again|from scratch',
    ),
    command: just({ kind: 'restart' }),
  },
  {
    test: pattern(
      '(?:hủy|huỷ|xóa|dừng|ngưng|bỏ)(?: \\p{L}+){0,2} (?:hồ sơ|thủ tục|đơn|việc này|cái này|tất cả|hết|luôn|giúp)|không (?:làm|nộp|đăng ký|khai|muốn làm|muốn nộp)(?: \\p{L}+){0,3} nữa|dừng lại|cancel|stop|abort|quit|never mind|hủy bỏ|hủy đi|bỏ cuộc|thôi bỏ đi|thôi em không làm',
    ),
    when: ({ hasProcedure, expecting }) => hasProcedure || expecting !== undefined,
    command: just({ kind: 'cancel' }),
  },
  {
    test: /^(?:(?:dạ|da|thôi|thoi|em|tôi|muốn|cho) )*(?:hủy|huy)(?: (?:ạ|a|nha|giúp em))*$/gu,
    when: ({ hasProcedure }) => hasProcedure,
    command: just({ kind: 'cancel' }),
  },
  {
    test: pattern(
      '(?:cho|để|được)(?: \\p{L}+){0,2} xem(?: lại)?(?: \\p{L}+){0,4}|xem lại(?: \\p{L}+){0,3}|kiểm tra lại(?: \\p{L}+){0,3}|đã (?:điền|khai|nhập)(?: được)? (?:những )?gì|tóm tắt(?: lại)?|rà (?:soát|lại)|soát lại|review|show me (?:\\w+ ){0,3}(?:form|dossier|information|details|filled)|check again|let me see',
    ),
    when: ({ hasProcedure }) => hasProcedure,
    command: just({ kind: 'review' }),
  },
  {
    test: pattern(
      '(?:chờ|đợi)(?: em| tôi| mình| con| anh| chị| một)* (?:xíu|chút|tí|lát)|(?:làm|khai|điền|đi) tiếp(?: \\p{L}+){0,3}|tiếp tục|tiếp đi|tiếp nào|quay lại (?:\\p{L}+ ){0,3}(?:hồ sơ|lúc nãy|thủ tục|cũ|câu|việc)|đang làm dở|(?:hồ sơ|làm)(?: \\p{L}+)? dở|continue|go on|carry on|resume|where were we|lúc nãy(?: đang)? (?:tới|đến|hỏi) (?:đâu|gì)',
    ),
    command: just({ kind: 'resume' }),
  },
  {
    test: pattern(
      '(?:speak|talk|switch|change|in|use)(?: \\w+){0,2} english|english please|tiếng anh|english',
    ),
    command: just({ kind: 'language', locale: 'en' }),
  },
  {
    test: pattern(
      '(?:nói|dùng|chuyển|đổi|bằng)(?: \\p{L}+){0,2} tiếng việt|(?:in|speak|switch to) vietnamese|vietnamese please|tiếng việt',
    ),
    command: just({ kind: 'language', locale: 'vi' }),
  },
  {
    test: pattern(
      'tại sao|vì sao|sao (?:phải|lại|cần|hỏi|cứ)(?: \\p{L}+){0,6}|hỏi(?: \\p{L}+){0,3} (?:làm gì|chi)|để làm gì|(?:cần|lấy|khai)(?: \\p{L}+){0,4} làm gì|lý do gì|why|what for',
    ),
    when: ({ hasProcedure }) => hasProcedure,
    command: just({ kind: 'why' }),
  },
];

const UNSURE: Rule[] = [
  {
    test: pattern(
      "(?:không|chưa|chả)(?: \\p{L}+)? (?:nhớ|biết|rõ|chắc|nắm|hay)(?: \\p{L}+){0,5}|(?<!à )(?<!a )quên(?: mất| rồi| tiêu)?(?: \\p{L}+){0,3}|để(?: em| tôi| mình| con| cháu| chị| anh)? (?:hỏi|coi|kiểm tra|suy nghĩ|nghĩ)(?: \\p{L}+){0,4}|chịu(?: thôi| luôn| rồi)?|bó tay|chưa (?:đặt|có|chọn)(?: được)? tên|không nghĩ ra|no idea|(?:don't|dont|do not|cannot|can't) (?:know|remember|recall)|not sure|i forgot?|forgot",
    ),
    command: just({ kind: 'unknown' }),
  },
  {
    test: pattern(
      "bỏ qua(?: \\p{L}+){0,3}|thôi khỏi(?: \\p{L}+){0,3}|(?:không|khỏi) (?:cần|khai|điền|ghi|nhập)(?: \\p{L}+){0,4}|(?:để|khai|bổ sung|trả lời|tính|nói)(?: \\p{L}+){0,2} (?:sau|mai|mốt)|skip(?: \\w+){0,2}|later|pass|next question|câu (?:khác|tiếp|sau)|không (?:có|dùng|xài)(?: \\p{L}+){0,3}|chưa có(?: \\p{L}+){0,3}|(?:don't|do not) have(?: \\w+){0,3}|none|không muốn (?:trả lời|nói|khai)",
    ),
    command: just({ kind: 'skip' }),
  },
];

export interface Aside {
  command: Command;
  sentence: boolean;
  index: number;
}

export function foreignIn(plain: string, hearing: Hearing): Aside | undefined {
  return firstOf(FOREIGN, plain, hearing);
}

export function wishIn(plain: string, hearing: Hearing): Aside | undefined {
  return firstOf(WISHES, plain, hearing);
}

export function unsureIn(plain: string, hearing: Hearing): Aside | undefined {
  return firstOf(UNSURE, plain, hearing);
}

/** The national code of a dossier, in capitals, or our own id. */
export function codeIn(plain: string): string | undefined {
  const code = CODE.exec(plain)?.[0];
  return code?.startsWith('dos_') ? code : code?.toUpperCase();
}

function firstOf(rules: Rule[], plain: string, hearing: Hearing): Aside | undefined {
  for (const { test, when, command, sentence = false } of rules) {
    test.lastIndex = 0;
    const match = when && !when(hearing) ? null : test.exec(plain);
    test.lastIndex = 0;
    if (match) return { command: command(plain), sentence, index: match.index };
  }
  return undefined;
}
