import { isWithin, spanInText, type Message, type Span } from './message.ts';
import { pattern } from './pattern.ts';

/** A part of a message that says one thing. Its span is in the text; `plain` is what patterns look at. */
export interface Clause extends Span {
  plain: string;
  /** where `plain` begins in the plain form */
  offset: number;
  /** clauses of one sentence share its number */
  sentence: number;
}

const BREAK = /[.?!;]*\n+|[.?!;]+(?=\s|$)|;+|,(?!\d)|:(?=\s)|[()]/gu;
const CONNECTOR = pattern(
  'nhưng mà|nhưng|à mà|ủa mà|mà(?= (?:cho|lệ|phí|cái|làm|nộp|hồ sơ|sao|tại|có|cần|mất|bao|giấy|em|anh|mình|tôi|thủ|phải|khi|thời|đăng|hết|ở|xin|đi|không phải))|với lại|tiện thể|luôn tiện|sẵn tiện|nhân tiện|cho (?:em|tôi|mình|con|cháu|chị|anh|bác|cô|chú|hỏi)(?: \\p{L}+)? hỏi|but|also',
);

/** "Còn" only with its mark: "con" is a child. */
const AND_THEN = /(?<![\p{L}\p{N}])còn(?![\p{L}\p{N}])/gu;

/** Cuts a message at punctuation and before words that begin something new. */
export function clausesOf(message: Message): Clause[] {
  const { plain, origin } = message;
  const cuts = [...plain.matchAll(BREAK)].map((match) => ({
    at: match.index,
    next: match.index + match[0].length,
    stop: /[.?!;\n]/.test(match[0]),
  }));
  for (const match of [...plain.matchAll(CONNECTOR), ...plain.matchAll(AND_THEN)])
    cuts.push({ at: match.index, next: match.index, stop: false });
  cuts.sort((one, other) => one.at - other.at);
  const clauses: Clause[] = [];
  let [from, sentence] = [0, 0];
  for (const cut of [...cuts, { at: plain.length, next: plain.length, stop: true }]) {
    const part = plain.slice(from, cut.at);
    const offset = from + part.length - part.trimStart().length;
    if (part.trim() !== '')
      clauses.push({
        ...spanInText(origin, offset, offset + part.trim().length),
        plain: part.trim(),
        offset,
        sentence,
      });
    if (cut.stop) sentence++;
    from = Math.max(from, cut.next);
  }
  return clauses;
}

/** The clauses of which no word has been accounted for yet. */
export function stillOpen(clauses: Clause[], spans: Span[]): Clause[] {
  return clauses.filter(({ start }) => !isWithin(start, spans));
}
