import type { Lexicon } from '../../language/lexicon.ts';
import { plainTextOf } from '../../language/normalise.ts';
import { tokensOf, type Token } from '../../language/tokens.ts';

/** A stretch of `Message.text`, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A message ready to be understood. All spans are in `text`; patterns run on `plain` and are mapped back. */
export interface Message {
  /** as typed, clean, raw keys decoded */
  text: string;
  /** lower case, in the lexicon's terms; `origin` leads each index back to `text` */
  plain: string;
  origin: number[];
  /** the words of `text` */
  words: Token[];
  /** the words of `plain`, standing where they stand in `text` */
  terms: Token[];
}

const MAX_LENGTH = 2000;

export function readMessage(text: string, lexicon: Lexicon): Message {
  const { text: clean, plain, origin } = plainTextOf(lexicon)(text.slice(0, MAX_LENGTH));
  const terms = tokensOf(plain).map((term) => ({ ...term, ...spanInText(origin, term.start, term.end) }));
  return { text: clean, plain, origin, words: tokensOf(clean), terms };
}

/** The place in the text of a stretch of the plain form. */
export function spanInText(origin: number[], start: number, end: number): Span {
  return { start: origin[start] ?? 0, end: (origin[end - 1] ?? 0) + 1 };
}

/** All places in the text where a pattern (global) stands in the plain form, with the match. */
export function matchesOf(message: Message, pattern: RegExp): (Span & { match: RegExpExecArray })[] {
  return [...message.plain.matchAll(pattern)].map((match) => ({
    ...spanInText(message.origin, match.index, match.index + match[0].length),
    match,
  }));
}

/** The message with some stretches silenced: breaks stand in their place, positions stay. */
export function without(message: Message, spans: Span[]): Message {
  if (spans.length === 0) return message;
  const plain = [...message.origin.slice(0, message.plain.length)]
    .map((at, index) => (isWithin(at, spans) ? ';' : message.plain.charAt(index)))
    .join('');
  const text = [...message.text.split('')].map((letter, at) => (isWithin(at, spans) ? ';' : letter)).join('');
  const keeps = (token: Token) => !isWithin(token.start, spans);
  return {
    text,
    plain,
    origin: message.origin,
    words: rebroken(message.words.filter(keeps), text),
    terms: rebroken(message.terms.filter(keeps), text),
  };
}

/** Words that now follow a silenced stretch begin anew. */
function rebroken(tokens: Token[], text: string): Token[] {
  return tokens.map((token, index) => {
    const gap = text.slice(tokens[index - 1]?.end ?? 0, token.start);
    return gap.includes(';') ? { ...token, after: '.' as const } : token;
  });
}

export function isWithin(at: number, spans: Span[]): boolean {
  return spans.some(({ start, end }) => at >= start && at < end);
}

export function overlaps(one: Span, others: Span[]): boolean {
  return others.some(({ start, end }) => one.start < end && start < one.end);
}
