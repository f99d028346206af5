import { englishLead } from '../../language/english-lead.ts';
import { doubtOf, valueOf, type Found, type Reading } from './found.ts';
import type { HeardField } from './hearing.ts';
import { matchesOf, overlaps, type Message } from './message.ts';
import { NUMBER, numberIn } from './number-words.ts';
import { pattern } from './pattern.ts';

const DIGIT_RUN = /(?<![\d\p{L}/])\+?\d(?:[ .-]{0,2}\d){5,23}(?![\d/])/gu;
const EMAIL = /[\p{L}\d._%+-]+ ?@ ?[\p{L}\d-]+(?: ?\. ?[\p{L}\d-]+)+/gu;
const COUNT = pattern(
  `(?:một )?(?<n>tá|lần đầu(?: tiên)?|first time|chục|cặp|đôi|${NUMBER}|zero|one|two|three|four|five|six|seven|eight|nine|ten)`,
);
/** "Có mình em làm": one person, where people are counted. */
const ALONE = pattern('(?:một )?mình (?:em|tôi|con|cháu|anh|chị|mình|thôi)|just me|only me');
const PEOPLE = /lao động|người làm/i;
const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Twelve digits are a personal id; nine are the old card's, which no form takes any more. */
export function findPersonalIds(message: Message): Found[] {
  return digitRuns(message).flatMap(({ digits, ...span }) => {
    if (digits.length === 12 && !digits.startsWith('+'))
      return [{ ...span, reading: readPersonalId(digits) }];
    return digits.length === 9 && !digits.startsWith('0')
      ? [{ ...span, reading: doubtOf('not-a-personal-id', digits) }]
      : [];
  });
}

/** The first three digits are a province or country code, 001 to 096 for people born in Vietnam. */
function readPersonalId(digits: string): Reading {
  const place = Number(digits.slice(0, 3));
  return /^\d{12}$/.test(digits) && place >= 1 && place <= 299
    ? valueOf(digits)
    : doubtOf('not-a-personal-id', digits);
}

/** A number dialled in Vietnam: ten digits from 03, 05, 07, 08, 09, or a land line's ten or eleven from 02. */
export function findPhones(message: Message): Found[] {
  return digitRuns(message).flatMap(({ digits, ...span }) => {
    const national = digits.replace(/^(\+84|0084|84(?=[235789]\d{8}$))0?/, '0');
    return /^(0[35789]\d{8}|02\d{8,9})$/.test(national) ? [{ ...span, reading: valueOf(national) }] : [];
  });
}

/** Digits meant for a field whose number has another length. */
export function findWrongDigits(message: Message, reason: 'not-a-phone' | 'not-a-personal-id'): Found[] {
  return digitRuns(message).map(({ digits, ...span }) => ({ ...span, reading: doubtOf(reason, digits) }));
}

function digitRuns(message: Message): { start: number; end: number; digits: string }[] {
  return [...message.text.matchAll(DIGIT_RUN)].flatMap(({ index, 0: said }) =>
    numbersIn(said).map(({ from, to }) => ({
      start: index + from,
      end: index + to,
      digits: said.slice(from, to).replace(/[ .-]/g, ''),
    })),
  );
}

/** Two numbers typed side by side ("001190012345 0912345678") are cut where the first is complete. */
function numbersIn(said: string): { from: number; to: number }[] {
  const digits = said.replace(/[ .-]/g, '').length;
  if (digits <= 13) return [{ from: 0, to: said.length }];
  for (const gap of said.matchAll(/ /g)) {
    const before = said.slice(0, gap.index).replace(/[ .-]/g, '');
    const complete = before.length === 12 || /^0[35789]\d{8}$/.test(before);
    if (complete)
      return [
        { from: 0, to: gap.index },
        ...numbersIn(said.slice(gap.index + 1)).map(({ from, to }) => ({
          from: from + gap.index + 1,
          to: to + gap.index + 1,
        })),
      ];
  }
  return [{ from: 0, to: said.length }];
}

export function findEmails(message: Message): Found[] {
  return [...message.text.matchAll(EMAIL)].map(({ index: start, 0: said }) => {
    const end = start + said.length;
    const address = said.replace(/ /g, '').toLowerCase();
    const valid =
      /^[a-z\d._%+-]+@[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}$/.test(address) && !address.includes('..');
    return { start, end, reading: valid ? valueOf(address) : doubtOf('not-an-email', address) };
  });
}

/** Whole numbers in digits or words, outside the stretches that are something else. */
export function findCounts(
  message: Message,
  field: HeardField,
  taken: { start: number; end: number }[],
): Found[] {
  const alone = PEOPLE.test(field.labelVi) ? matchesOf(message, ALONE) : [];
  if (alone[0] && !overlaps(alone[0], taken))
    return [{ start: alone[0].start, end: alone[0].end, reading: inRange(1, field, 'một mình') }];
  return matchesOf(message, COUNT).flatMap(({ start, end, match }) => {
    const said = match.groups?.n ?? '';
    if (said === 'ten' && englishLead(message.words) <= 0) return [];
    const count =
      said === 'tá'
        ? 12
        : /^(lần|lan|first)/.test(said)
          ? 1
          : /^(cặp|đôi|cap|doi)$/.test(said)
            ? 2
            : (numberIn(said) ?? ENGLISH.indexOf(said));
    if (count < 0 || overlaps({ start, end }, taken)) return [];
    return [{ start, end, reading: inRange(count, field, message.text.slice(start, end)) }];
  });
}

export function inRange(value: number, { min, max }: HeardField, heard: string): Reading {
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return doubtOf('out-of-range', heard);
  return valueOf(value);
}
