/** Why a sentence of a model is not shown. */
export type Fault =
  | 'markup'
  | 'link'
  | 'language'
  | 'promise'
  | 'payment'
  | 'secret'
  | 'no-such-source'
  | 'no-source'
  | 'not-in-source'
  | 'reversed'
  | 'too-sure'
  | 'strange-words'
  | 'too-long';

/** What no answer of ours says, whatever the facts are. Texts are lower case. */
const NEVER: [Fault, RegExp][] = [
  ['markup', /[<>`\\|{}]|\*\*|\]\(|!\[|&(?:#?\w{2,8});|^#{1,6} /mu],
  [
    'link',
    /https?:|www\.|ftp:|mailto:|javascript:|data:[a-z]+\/|@|(?<![\p{L}\d])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info|io|me|gov|edu|xyz|top|site|online|link|ly|cc|app|dev|co|ru|cn)(?![\p{L}\d])/u,
  ],
  [
    'promise',
    /chắc chắn|đảm bảo|bảo đảm sẽ|cam kết|cam đoan (?:với|sẽ)|yên tâm|100 ?%|nhất định|sẽ (?:được )?(?:duyệt|chấp thuận|thông qua|cấp phép)|(?:được|sẽ) duyệt|thế nào cũng|guarantee|definitely|certainly|for sure|surely|will be (?:approved|granted|accepted)|rest assured|no doubt|i promise/u,
  ],
  [
    'payment',
    /chuyển khoản|chuyển tiền|chuyển (?:trước|ngay)|số tài khoản|\bstk\b|quét mã|nạp (?:tiền|thẻ)|momo|zalopay|viettel ?pay|ví điện tử|đặt cọc|bồi dưỡng|lót tay|phong bì|bank transfer|wire |send (?:the )?money|gift card|deposit|crypto|bitcoin|western union|pay (?:me|us|him|her|them|now|directly)|bribe/u,
  ],
  [
    'secret',
    /mật khẩu|\botp\b|mã xác (?:thực|nhận)|\bcvv\b|mã pin|password|passcode|system prompt|lời nhắc hệ thống|prompt|chỉ dẫn (?:hệ thống|nội bộ)|hướng dẫn (?:hệ thống|nội bộ)|mô hình ngôn ngữ|language model|chatgpt|openai|as an ai|my instructions|developer message|api key/u,
  ],
];

/** The first thing in it that is never said; a fact's own words about approval or payment may be said again. */
export function forbiddenIn(sentence: string, source: string): Fault | undefined {
  const [said, known] = [sentence.toLowerCase(), source.toLowerCase()];
  const found = NEVER.find(([fault, regex]) => {
    const match = regex.exec(said)?.[0];
    const isQuoted =
      (fault === 'promise' || fault === 'payment') && match !== undefined && known.includes(match);
    return match !== undefined && !isQuoted;
  });
  return found?.[0];
}
