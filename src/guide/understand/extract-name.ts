import { foldLetters } from '../../language/fold.ts';
import { phraseAt } from '../../language/phrase-table.ts';
import type { Token } from '../../language/tokens.ts';
import { attitudeOf } from './attitude.ts';
import type { Found } from './found.ts';
import { overlaps, type Message } from './message.ts';
import { isCapital, isShouting, nameFrom } from './name-from.ts';
import { BEFORE_NAME, endsName, NAMES_A_PLACE } from './name-words.ts';
import { PROVINCES, SURNAMES, WEAK_SURNAMES, WRITTEN_SURNAMES } from './person-names.ts';
import { readName } from './read-name.ts';

/** All stretches that read as a civil name: after a word for "name", or begun by a family name. */
export function findNames(message: Message): Found[] {
  const found = inParts(message);
  for (let index = 0; index < message.words.length;) {
    const cue = isNameCue(message.words, index);
    const name = cue
      ? nameFrom(message, skipBefore(message.words, index + 1), 1)
      : (beforeMiddle(message, index) ?? surnamed(message, index));
    if (name && !overlaps(name.found, found)) found.push(name.found);
    index = name ? name.next : index + 1;
  }
  return found;
}

const IN_PARTS =
  /(?<![\p{L}])họ(?: là)? (?<family>\p{L}+)[,;]? (?:và )?(?:tên đệm|chữ đệm|chữ lót|tên lót|đệm|lót)(?: là)? (?<middle>\p{L}+(?: \p{L}+)?)[,;]? (?:và )?tên(?: chính)?(?: là)? (?<given>\p{L}+)/giu;

/** "Họ Trần, tên đệm Gia, tên Bảo". */
function inParts({ text }: Message): Found[] {
  return [...text.matchAll(IN_PARTS)].flatMap(({ index, 0: said, groups }) => {
    const reading = readName(`${groups?.family ?? ''} ${groups?.middle ?? ''} ${groups?.given ?? ''}`);
    return reading ? [{ start: index, end: index + said.length, reading }] : [];
  });
}

/** A whole answer read as a name, particles and pronouns taken off. */
export function wholeName(message: Message): Found | undefined {
  const first = skipBefore(message.words, 0);
  const name = nameFrom(message, first, 1);
  if (!name) return undefined;
  const rest = message.words.slice(name.next);
  if (
    name.next - first === 1 &&
    rest.length > 0 &&
    attitudeOf(rest.map((word) => ({ ...word, after: '' }))) === undefined
  )
    return undefined;
  return rest.length === 0 || rest[0]?.after !== '' || endsName(message.words, name.next)
    ? name.found
    : undefined;
}

function isNameCue(words: Token[], index: number): boolean {
  const [word, next] = [words[index]?.word ?? '', words[index + 1]?.word ?? ''];
  return ['tên', 'ten', 'named', 'name'].includes(word) && !PART_OF_NAME.has(next);
}

/** "Tên lót", "tên ở nhà", "tên đường": not the civil name. */
const PART_OF_NAME = new Set([
  'lót',
  'đệm',
  'dem',
  'lot',
  'ở',
  'gọi',
  'đường',
  'trường',
  'thân',
  'thánh',
  'tục',
  'cúng',
]);

/** A family name, in capitals or unmistakable, with a given name behind it. */
function surnamed(message: Message, index: number): { found: Found; next: number } | undefined {
  const word = message.words[index];
  if (!word || !isSurname(word, isCapital(message, word))) return undefined;
  const capital = isCapital(message, word);
  if (NAMES_A_PLACE.test(message.text.slice(Math.max(0, word.start - 20), word.start))) return undefined;
  if (!capital && WEAK_SURNAMES.has(word.folded) && !beginsBeforeSurname(message.words, index))
    return undefined;
  const name = nameFrom(message, index, 2);
  if (!name || PROVINCES.has(foldLetters(message.text.slice(name.found.start, name.found.end))))
    return undefined;
  const second = message.words[index + 1];
  return capital && WEAK_SURNAMES.has(word.folded) && second && !isCapital(message, second)
    ? undefined
    : name;
}

/** "mai hoàng long": at the beginning of what is said, a rare family name before one that is a middle name here. */
function beginsBeforeSurname(words: Token[], index: number): boolean {
  const [word, next, last] = [words[index], words[index + 1], words[index + 2]];
  if (!word || !next || !last || next.after !== '' || last.after !== '') return false;
  return (
    (index === 0 || word.after !== '') && WRITTEN_SURNAMES.has(next.word) && !WEAK_SURNAMES.has(next.folded)
  );
}

/** "Báo Thị Mỹ Xuyên": in capitals the syllable before a middle name is a family name, however rare. */
function beforeMiddle(message: Message, index: number): { found: Found; next: number } | undefined {
  const [word, middle] = [message.words[index], message.words[index + 1]];
  if (!word || !middle || middle.after !== '' || !/^(thị|văn)$/.test(middle.word)) return undefined;
  return isCapital(message, word) && isCapital(message, middle) && !isShouting(message)
    ? nameFrom(message, index, 3)
    : undefined;
}

function isSurname({ word, folded, bare }: Token, capital: boolean): boolean {
  return SURNAMES.has(folded) && (capital || bare || WRITTEN_SURNAMES.has(word));
}

function skipBefore(words: Token[], from: number): number {
  let index = from;
  for (let hit = phraseAt(BEFORE_NAME, words, index); hit; hit = phraseAt(BEFORE_NAME, words, index)) {
    if (words[hit.to] === undefined || isSurnameBeforeMiddle(words, index) || isFamilyLa(words, index)) break;
    index = hit.to;
  }
  return index;
}

/** "la hoài an" among accents is the family name La; before another family name it is but "là". */
function isFamilyLa(words: Token[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  const accented = words.some(({ bare }) => !bare);
  return word?.word === 'la' && accented && next !== undefined && !SURNAMES.has(next.folded);
}

/** "vo thi nhung" is Võ Thị Nhung, not "vợ thì …". */
function isSurnameBeforeMiddle(words: Token[], index: number): boolean {
  const [word, middle, given] = [words[index], words[index + 1], words[index + 2]];
  return (
    word?.bare === true &&
    word.word !== 'la' &&
    SURNAMES.has(word.folded) &&
    /^(thi|van|a)$/.test(middle?.word ?? '') &&
    given?.after === ''
  );
}
