import { ADDRESSES, PARTICLES } from './courtesy.ts';
import { matchesOf, type Message, type Span } from './message.ts';
import { pattern } from './pattern.ts';

const CALLS = pattern(
  `thưa (?:${ADDRESSES})|(?:ạ|nhé|nhen|nghen|hen|hỉ|nì|nè) (?:${ADDRESSES})(?= ?(?:[;,.!?\\n]|$))|(?:${ADDRESSES}) ơi`,
);
const SOFT_CALLS = pattern(`(?:${PARTICLES}) (?:${ADDRESSES})(?= ?(?:[;,.!?\\n]|$))`);

/**
 * Where the citizen calls the one spoken to ("thưa cô", "nghen cô", "em ơi"): no relative is meant by it.
 * Without accents "nha em" may be "nhà em", so that less is taken for a call.
 */
export function vocativesIn(message: Message): Span[] {
  const isBare = message.terms.every(({ bare }) => bare);
  return [...matchesOf(message, CALLS), ...(isBare ? [] : matchesOf(message, SOFT_CALLS))];
}
