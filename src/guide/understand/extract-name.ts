import { foldLetters } from '../../language/fold.ts';
import { tokensOf, type Token } from '../../language/tokens.ts';
import {
  addPhrase,
  findPhrases,
  newPhraseTable,
  phraseAt,
  type PhraseTable,
} from '../../language/phrase-table.ts';
import { isPlainSyllable } from '../../language/syllables.ts';
import { attitudeOf } from './attitude.ts';
import { doubtOf, valueOf, type Found, type Reading } from './found.ts';
import { overlaps, type Message } from './message.ts';
import { BARE_NAME_SYLLABLES, PROVINCES, SURNAMES, WEAK_SURNAMES, WRITTEN_SURNAMES } from './person-names.ts';

/** Words that may stand between "tên" and the name. */
const BEFORE_NAME = table(
  `dạ|thưa|ạ|là|tên|họ tên|họ và tên|tên là|sẽ là|thì|đặt|đặt tên|đặt là|đặt tên là|gọi là|đầy đủ|đầy đủ là|khai sinh|của|bé|cháu|con|em|em bé|nhà em|nhà mình|mình|tôi|
  bố|ba|mẹ|má|cha|vợ|chồng|ông|bà|cụ|anh|chị|cô|chú|bác|đây|nhé|con trai|con gái|bé trai|bé gái|người mất|ghi là|ghi|lấy tên|lấy tên là|nó|chủ hộ|quyết định|viết là|tui|chính xác|đúng là|à|ờ|ừ|vâng|rồi
  |is|name|named|called|her|his|my|the|baby|full name|it is|its|will be|mr|mrs|ms|yes|mới|sửa|lại|thành|phải|phải là|ý em là|ý tôi là|lại là|rằng|em ơi|vợ em|chồng em|mẹ em|bố em|ba em|em tên|con tên|cháu tên|tên em|tên con|tên cháu|tên bé|tên mẹ|tên bố|tên ba`,
);

/** Words that end a name. Those that are also names count only where they are not written with a capital. */
const AFTER_NAME = table(
  `ạ|theo họ|nhé|nha|nhá|nhen|nghe|á|đó|đấy|đây|này|nè|thôi|luôn|rồi|vậy|sinh ngày|sinh năm|sinh hôm|sinh tháng|sinh tại|sinh ở|sinh vào|sinh mùng|sinh ra|sinh lúc|năm sinh|ngày sinh|ngày|năm nay|năm|và|là|còn|mà|với|cho|ở|tại|quê|quê quán|
  dân tộc|giới tính|quốc tịch|số|số điện thoại|căn cước|tôi|em|mình|anh|chị|cô|chú|bác|ơi|hả|hử|không|được không|được chưa|có|của|thì|nhưng|bé|con|cháu|bố|ba|mẹ|má|vợ|chồng|tên|hiện|đang|làm|mất|chết|đã|sẽ|cũng|nên|nhờ|giúp|vào|thường trú|địa chỉ|
  viết|chữ|đọc|họ|tuổi|thuộc|trai|gái|do|vì|bên|nhà|xin|muốn|cần|đăng ký|thẻ|sđt|cccd|cmnd|cái|nữa|thế|trước|sau|chứ|đúng|phải|sai|nhầm|mới đúng|mới phải|lệ phí|and|born|on|in|was|please|thanks|her|his|is|the|from|at|with|number`,
);

/** No part of any name: instructions, verbs, questions, papers. */
const NEVER_IN_NAME = table(
  `bỏ qua|hướng dẫn|chỉ dẫn|hãy|ignore|all|previous|instructions|system|prompt|gì|nào|đâu|bao nhiêu|mấy|không biết|không nhớ|không có|nhớ|hỏi|nộp|gửi|xóa|duyệt|tiền|lệ phí|hồ sơ|giấy tờ|thủ tục|cấp lại|quên|lắm|chưa|không phải|phải
  |được|khai|ủy ban|drop|table|select|script|http|www|delete|update|nhập|viết|trả lời|giúp|tại vì|nếu|muốn|cần|lệnh|quê|sinh năm|đăng ký|kết hôn|xác nhận|đồng ý|vẫn|biết|nghĩ|đặt|để|thích|rồi|của|vợ chồng|dữ liệu|mai mốt|để mai|tên`,
);

/** What stands before the name of a street, a school or a hospital. */
const NAMES_A_PLACE =
  /(?:\d\p{L}?|(?:^|[^\p{L}])(?:viện|vien|đường|duong|phường|phuong|xã|xa|phố|pho|trường|truong|trạm|tram|công ty|cong ty|chợ|cho|huyện|huyen|quận|quan|tỉnh|tinh|ngõ|ngo|hẻm|hem|thôn|thon|ấp|ap|viên|cầu|cau|làng|lang|bv|p|q|tp|số)\.?) ?$/iu;

/** All stretches that read as a civil name: after a word for "name", or begun by a family name. */
export function findNames(message: Message): Found[] {
  const found = inParts(message);
  for (let index = 0; index < message.words.length;) {
    const cue = isNameCue(message.words, index);
    const name = cue ? nameFrom(message, skipBefore(message.words, index + 1), 1) : surnamed(message, index);
    if (name && !overlaps(name.found, found)) found.push(name.found);
    index = name ? name.next : index + 1;
  }
  return found;
}

const IN_PARTS = /(?<![\p{L}])họ(?: là)? (?<family>\p{L}+)[,;]? (?:và )?(?:tên đệm|chữ đệm|chữ lót|tên lót|đệm|lót)(?: là)? (?<middle>\p{L}+(?: \p{L}+)?)[,;]? (?:và )?tên(?: chính)?(?: là)? (?<given>\p{L}+)/giu;

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
  if (name.next - first === 1 && rest.length > 0 && attitudeOf(rest.map((word) => ({ ...word, after: '' }))) === undefined) return undefined;
  return rest.length === 0 || rest[0]?.after !== '' || endsName(message.words, name.next)
    ? name.found
    : undefined;
}

function isNameCue(words: Token[], index: number): boolean {
  const word = words[index];
  return (
    word !== undefined &&
    (word.word === 'tên' || word.folded === 'ten' || word.word === 'named' || word.word === 'name')
  );
}

/** A family name, in capitals or unmistakable, with a given name behind it. */
function surnamed(message: Message, index: number): { found: Found; next: number } | undefined {
  const word = message.words[index];
  if (!word || !isSurname(word, isCapital(message, word))) return undefined;
  const capital = isCapital(message, word);
  if (NAMES_A_PLACE.test(message.text.slice(Math.max(0, word.start - 20), word.start))) return undefined;
  if (!capital && WEAK_SURNAMES.has(word.folded)) return undefined;
  const name = nameFrom(message, index, 2);
  if (!name || PROVINCES.has(foldLetters(message.text.slice(name.found.start, name.found.end)))) return undefined;
  const second = message.words[index + 1];
  return capital && WEAK_SURNAMES.has(word.folded) && second && !isCapital(message, second)
    ? undefined
    : name;
}

function isSurname({ word, folded, bare }: Token, capital: boolean): boolean {
  return SURNAMES.has(folded) && (capital || bare || WRITTEN_SURNAMES.has(word));
}

function skipBefore(words: Token[], from: number): number {
  let index = from;
  for (let hit = phraseAt(BEFORE_NAME, words, index); hit; hit = phraseAt(BEFORE_NAME, words, index)) {
    if (words[hit.to] === undefined) break;
    index = hit.to;
  }
  return index;
}

function nameFrom(message: Message, from: number, least: number): { found: Found; next: number } | undefined {
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
    standsInName(message, from, index) ||
    followsMiddle(message, from, index)
  );
}

/** Syllables that end no name when they are typed without marks, though a word of theirs would. */
const NAME_WHEN_BARE = new Set(
  'minh anh nam ba ha sau la an thanh duc tai hoa thao nga hien bao trai thi thien dam tu lam chi vi'.split(
    ' ',
  ),
);

/** A word after the name. "minh", "nam" without marks are rather part of it, unless more of a phrase follows. */
function endsName(words: Token[], index: number): boolean {
  const hit = phraseAt(AFTER_NAME, words, index);
  const word = words[index];
  if (!hit || !word) return false;
  const next = words[index + 1];
  if (hit.to - hit.from > 1 || !NAME_WHEN_BARE.has(word.word)) return true;
  return (
    next !== undefined && next.after === '' && (/^\d/.test(next.word) || /^(oi|ơi|chi|chị)$/.test(next.word))
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

function isCapital(message: Message, word: Token | undefined): boolean {
  const letter = message.text.charAt(word?.start ?? -1);
  return letter !== letter.toLowerCase();
}

function isShouting(message: Message): boolean {
  return message.text === message.text.toUpperCase();
}

/** A name as it will be written, a doubt where it is typed without marks, nothing where it is no name. */
export function readName(text: string): Reading | undefined {
  const words = tokensOf(text);
  if (words.length === 0 || words.length > 8 || words.some(({ word }) => !/^\p{L}+$/u.test(word)))
    return undefined;
  const isWritten =
    words.every(({ start }) => /\p{Lu}/u.test(text.charAt(start))) && SURNAMES.has(words[0]?.folded ?? '');
  if (
    !isWritten &&
    findPhrases(NEVER_IN_NAME, words).some(
      ({ from, to }) => to - from > 1 || !words[from]?.bare || !isPlainSyllable(words[from]?.folded ?? ''),
    )
  )
    return undefined;
  const name = properName(text);
  if (words.length === 1 && !isNameAlone(words[0])) return undefined;
  const bare = words.length >= 2 && words.every((word) => word.bare);
  return bare ? doubtOf('needs-accents', name, [{ label: name, value: name }]) : valueOf(name);
}

function isNameAlone(word: Token | undefined): boolean {
  return (
    word !== undefined &&
    word.word.length >= 2 &&
    (!word.bare || isPlainSyllable(word.folded) || word.word.length <= 8)
  );
}

/** Whether a name typed without any mark may well be complete: every syllable is seen so in names. */
export function isPlausiblyBare(name: string): boolean {
  return tokensOf(name).every(({ folded }) => BARE_NAME_SYLLABLES.has(folded));
}

/** Capitals at the beginning of each syllable; letters and tone marks as typed. */
export function properName(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function table(list: string): PhraseTable<true> {
  const phrases = newPhraseTable<true>();
  for (const phrase of list.split('|')) addPhrase(phrases, phrase.trim(), true);
  return phrases;
}
