import type { Lexicon } from '../../language/lexicon.ts';
import { foldLetters } from '../../language/fold.ts';
import type { Places } from '../../places/places.ts';
import { findDates } from '../understand/extract-date.ts';
import { findNames } from '../understand/extract-name.ts';
import { findEmails } from '../understand/extract-numbers.ts';
import { findPlaces } from '../understand/extract-place.ts';
import { readMessage, type Span } from '../understand/message.ts';
import type { PersonalKind } from './known-values.ts';

export interface PersonalSpan extends Span {
  kind: PersonalKind;
}

export interface SpanTools {
  places: Places;
  lexicon: Lexicon;
  /** `yyyy-mm-dd` */
  today: string;
}

const DIGIT_WORD =
  'khong|linh|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|zero|one|two|three|four|five|six|seven|eight|nine|\\p{Nd}';
const NUMBER = new RegExp(
  `(?<![\\p{L}])\\+?(?:${DIGIT_WORD})(?:[^\\p{L}\\p{N}\\n]{0,3}(?:${DIGIT_WORD}))+(?!\\p{L})`,
  'gu',
);
const EMAIL = /[\p{L}\p{N}._%+-]+ ?(?:@|\(at\)|\[at\]) ?[\p{L}\p{N}-]+(?: ?\. ?[\p{L}\p{N}-]+)+/gu;
const DATE =
  /(?<!\p{N})(?:\p{Nd}{1,2} ?[/.-] ?\p{Nd}{1,2} ?[/.-] ?\p{Nd}{2,4}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|(?:ngay |mung |mong )?\p{Nd}{1,2} thang \p{Nd}{1,2}(?: nam \p{Nd}{2,4})?)(?!\p{N})/gu;
/** A year alone names nobody, and laws have one. */
const A_YEAR = /^(?:năm )?\d{4}$/iu;
const PLATE = /(?<![\p{L}\p{N}])\d{2} ?-? ?[a-z]{1,2}\d? ?[-. ]? ?(?:\d{3}[. ]?\d{2}|\d{4})(?!\p{N})/gu;
const ADDRESS =
  /(?<!\p{L})(?:so nha|so|ngo|ngach|hem|kiet|can ho|phong|thon|ap|to|khu pho|lo) (?:so )?\d+[a-z]?(?:\/\d+[a-z]?)*(?:,? (?:ngo|ngach|hem|duong|pho) [^,.;!?\n]{1,40})*|(?<!\p{N})\d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?)*,? (?:duong|pho|ngo|hem|street|st) [^,.;!?\n]{2,40}/gu;
/** In the text as written: a number before a name in capitals, and a name behind what people are to each other. */
const STREET = /\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?)*,? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu;
const CALLED =
  /(?<=(?<!\p{L})(?:vợ|chồng|mẹ|má|bố|ba|cha|bé|con|cháu|anh|chị|em|ông|bà|cô|chú|bác|dì|cậu|tên|là|vo|chong|me|bo|be|chau|chi|ong|co|ten|wife|husband|son|daughter|baby|name is|named|called|mr|mrs|ms)\.? )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,4}/gu;
const MONEY_BEHIND = /^ ?(?:dong|d|vnd|trieu|nghin|ngan|k|ty|usd)(?!\p{L})/u;

/** What shows by itself that it is personal: numbers, mails, dates, plates, addresses, names. `text` is clean. */
export function personalSpans(text: string, { places, lexicon, today }: SpanTools): PersonalSpan[] {
  const folded = foldLetters(text);
  const message = readMessage(text, lexicon);
  const heard = message.text === text ? message : undefined;
  const of = (kind: PersonalKind, spans: Span[]): PersonalSpan[] =>
    spans.map(({ start, end }) => ({ kind, start, end }));
  return [
    ...of('EMAIL', matches(folded, EMAIL)),
    ...of('EMAIL', heard ? findEmails(heard) : []),
    ...of('DATE', matches(folded, DATE)),
    ...of('DATE', heard ? findDates(heard, today).filter(({ said }) => !A_YEAR.test(said)) : []),
    ...of('ID', matches(folded, PLATE)),
    ...of('ID', numbers(folded)),
    ...of('PLACE', heard ? findPlaces(heard, places, []) : []),
    ...of('PLACE', matches(folded, ADDRESS)),
    ...of('PLACE', matches(text, STREET)),
    ...of('NAME', heard ? findNames(heard) : []),
    ...of('NAME', matches(text, CALLED)),
  ];
}

/** Six digits and more, spoken ones too, unless it is money or a law's number; from nine on they are hidden whatever they are. */
function numbers(folded: string): Span[] {
  return matches(folded, NUMBER).filter(({ start, end }) => {
    const said = folded.slice(start, end);
    const digits = countDigits(said);
    if (digits >= 9) return true;
    return digits >= 6 && !said.includes('/') && !MONEY_BEHIND.test(folded.slice(end, end + 8));
  });
}

function countDigits(text: string): number {
  return (text.match(/\p{Nd}|\p{L}+/gu) ?? []).length;
}

export function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
}
