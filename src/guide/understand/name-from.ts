import type { Token } from '../../language/tokens.ts';
import type { Found } from './found.ts';
import type { Message } from './message.ts';
import { endsName } from './name-words.ts';
import { SURNAMES } from './person-names.ts';
import { readName } from './read-name.ts';

/** A name that begins at this word: as many words as go on like one, at least `least`. */
export function nameFrom(
  message: Message,
  from: number,
  least: number,
): { found: Found; next: number } | undefined {
  const { words } = message;
  let next = from;
  while (next < words.length && next - from < 9 && continuesName(message, from, next)) next++;
  const taken = words.slice(from, next);
  const [first, last] = [taken[0], taken.at(-1)];
  if (!first || !last || taken.length < least || taken.length > 8) return undefined;
  const reading = readName(message.text.slice(first.start, last.end));
  return reading && { found: { start: first.start, end: last.end, reading }, next };
}

function continuesName(message: Message, from: number, index: number): boolean {
  const word = message.words[index];
  if (!word || !/^[\p{L}]+$/u.test(word.word) || word.word.length > 12) return false;
  if (index > from && (word.after !== '' || !isNameGap(message, index))) return false;
  const inCapitals = !isShouting(message) && isCapital(message, message.words[from]);
  if (isCapital(message, word) && inCapitals) return true;
  if (inCapitals && index - from >= 2 && isCapital(message, message.words[from + 1])) return false;
  return (
    !endsName(message.words, index) ||
    (index === from && beginsWithBareSurname(message.words, index)) ||
    standsInName(message, from, index) ||
    followsMiddle(message, from, index)
  );
}

/** "do duc thien" is Đỗ Đức Thiện, though "do" alone gives a reason. */
function beginsWithBareSurname(words: Token[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  return (
    word?.bare === true &&
    SURNAMES.has(word.folded) &&
    next?.after === '' &&
    next.bare &&
    !endsName(words, index + 1)
  );
}

/** "Nguyễn Văn Năm", "trần thị còn": the last syllable of a lower-case name, where nothing follows it. */
function standsInName(message: Message, from: number, index: number): boolean {
  const word = message.words[index];
  const next = message.words[index + 1];
  return (
    index - from >= 2 &&
    (next === undefined || next.after !== '') &&
    ['năm', 'sinh', 'con', 'anh', 'ba', 'nhà', 'hoài', 'thế', 'chi', 'trai', 'sau', 'do', 'on'].includes(
      word?.word ?? '',
    )
  );
}

/** "nguyễn văn a": after a middle name there is always one more syllable. */
function followsMiddle({ words }: Message, from: number, index: number): boolean {
  return (
    index - from >= 2 &&
    /^(văn|thị|van|thi)$/.test(words[index - 1]?.word ?? '') &&
    words[index]?.after === ''
  );
}

function isNameGap(message: Message, index: number): boolean {
  const gap = message.text.slice(message.words[index - 1]?.end ?? 0, message.words[index]?.start ?? 0);
  return /^[ '’.-]{1,2}$/.test(gap);
}

export function isCapital(message: Message, word: Token | undefined): boolean {
  const letter = message.text.charAt(word?.start ?? -1);
  return letter !== letter.toLowerCase();
}

export function isShouting(message: Message): boolean {
  return message.text === message.text.toUpperCase();
}
