import { ADDRESSES, PARTICLES } from './courtesy.ts';
import { matchesOf, type Message, type Span } from './message.ts';
import { pattern } from './pattern.ts';

const CALLS = pattern(
  `thưa (?:${ADDRESSES})|(?:ạ|nhé|nhen|nghen|hen|hỉ|nì|nè) (?:${ADDRESSES})(?= ?(?:[;,.!?\\n]|$))|(?:${ADDRESSES}) ơi`,
);
const SOFT_CALLS = pattern(`(?:${PARTICLES}) (?:${ADDRESSES})(?= ?(?:[;,.!?\\n]|$))`);

const ASKS_KINDLY = pattern(
  '(?:làm ơn )?cho (?:tôi|em|mình|con|cháu|anh|chị|cô|chú|bác)(?= (?:xin|cấp|hỏi|đăng|làm|nộp|gửi|nhận|lấy))',
);

/**
 * Where the citizen calls the one spoken to ("thưa cô", "nghen cô", "em ơi") or asks kindly
 * ("cho em xin"): nobody of the dossier is meant by it.
 * Without accents "nha em" may be "nhà em", so that less is taken for a call.
 */
export function vocativesIn(message: Message): Span[] {
  const isBare = message.words.every(({ bare }) => bare);
  return [
    ...matchesOf(message, CALLS),
    ...matchesOf(message, ASKS_KINDLY),
    ...(isBare ? [] : matchesOf(message, SOFT_CALLS)),
  ];
}
