import { attitudeOf } from './attitude.ts';
import type { Message } from './message.ts';
import { pattern } from './pattern.ts';

const ORDER = pattern(
  '(?:xác nhận|đồng ý|chốt|duyệt)?(?: và| rồi)? ?(?:nộp|gửi)(?: (?:hồ sơ|đơn|giúp|hộ|cho|luôn|ngay|đi|liền|thôi|em|tôi|mình|anh|chị|cháu|con|bác|này|lên|vào))*|(?:submit|file|send)(?: (?:it|now|this|the|my|please|dossier|application|form))*|i confirm(?: and submit)?',
);

/**
 * Whether a message is an order to file and nothing else ("đúng rồi, nộp giúp em"). It stands for a signature: one word
 * beyond the order and a yes (a question, a condition, "chưa", another's instruction) and it is none.
 */
export function isConfirmPhrase(message: Message): boolean {
  const [order, ...more] = [...message.plain.matchAll(ORDER)];
  if (!order || more.length > 0 || message.plain.includes('?')) return false;
  const rest = message.terms.filter(({ start }) => !isInside(message, start, order));
  const attitude = attitudeOf(rest);
  return rest.length === 0 || attitude === 'affirm' || attitude === 'filler' || attitude === 'thanks';
}

function isInside(message: Message, at: number, match: RegExpMatchArray): boolean {
  const from = message.origin[match.index ?? 0] ?? 0;
  const to = message.origin[(match.index ?? 0) + match[0].length] ?? message.text.length;
  return at >= from && at < to;
}
