import type { Option } from '../../eforms/eform.ts';
import { addPhrase, newPhraseTable, phraseAt, type PhraseTable } from '../../language/phrase-table.ts';
import { tokensOf, type Token } from '../../language/tokens.ts';
import { cleanText } from '../../language/clean-text.ts';
import { numberIn } from './number-words.ts';
import { overlaps, type Message, type Span } from './message.ts';
import { eitherWay, pattern } from './pattern.ts';

/** An option named in a message. */
export interface Chosen extends Span {
  option: Option;
  words: number;
}

const TABLES = new WeakMap<Option[], PhraseTable<Option[]>>();
/** How people say what some options are called on paper, by the option's English label. */
const SYNONYMS: Record<string, string[]> = {
  father: ['bố', 'ba', 'cha', 'tía', 'bố đẻ', 'cha đẻ', 'ba của', 'bố của', 'cha của', 'dad'],
  mother: ['mẹ', 'má', 'mẹ đẻ', 'mẹ của', 'mom'],
  husband: ['chồng'],
  wife: ['vợ'],
  yes: ['có'],
  no: ['không'],
};
const BOYS = [
  'nam',
  'con trai',
  'bé trai',
  'trai',
  'giới tính nam',
  'đàn ông',
  'boy',
  'male',
  'son',
  'bé nam',
];
const GIRLS = [
  'nữ',
  'con gái',
  'bé gái',
  'gái',
  'giới tính nữ',
  'đàn bà',
  'phụ nữ',
  'girl',
  'female',
  'daughter',
  'bé nữ',
  'công chúa',
];

/** All options named by label or by how people say them, longest first at each place. */
export function findOptions(message: Message, options: Option[]): Chosen[] {
  const table = tableOf(options);
  const seen = [
    ...chosenIn(message.terms, table),
    ...(message.plain === message.text.toLowerCase() ? [] : chosenIn(message.words, table)),
  ];
  return seen.filter(
    (one, index) =>
      !isSaidOfAnother(message, one) &&
      !seen
        .slice(0, index)
        .some(
          (other) => overlaps(one, [other]) && (other.option === one.option || !isSameStretch(one, other)),
        ),
  );
}

function isSameStretch(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function isSaidOfAnother({ text }: Message, { start }: Span): boolean {
  return speaksOfAnother(text.toLowerCase(), start);
}

/** "Bố em là chủ hộ": what is said of somebody of theirs is not said of the citizen ("em là chủ hộ"). */
export function speaksOfAnother(plain: string, at: number): boolean {
  return SELF.test(plain.slice(at)) && SOMEBODY.test(plain.slice(0, at));
}

const SELF = /^(?:em|tôi|toi|mình|minh|con|cháu|chau) (?:là|la|làm|lam|đứng|dung) /u;
const SOMEBODY = new RegExp(
  `(?:^| )(?:${eitherWay('bố|ba|cha|mẹ|má|anh|chị|vợ|chồng|ông|bà|chú|cô|bác|dì|cậu|bạn|chủ|của')}) $`,
  'u',
);

function chosenIn(tokens: Token[], table: PhraseTable<Option[]>): Chosen[] {
  const chosen: Chosen[] = [];
  for (let index = 0; index < tokens.length;) {
    const hit = phraseAt(table, tokens, index);
    const [first, last] = [tokens[index], hit && tokens[hit.to - 1]];
    if (hit && first && last)
      for (const option of hit.value)
        chosen.push({ start: first.start, end: last.end, option, words: hit.to - hit.from });
    index = hit ? hit.to : index + 1;
  }
  return chosen;
}

/** Several options may be called alike: two children are "con" both. */
function tableOf(options: Option[]): PhraseTable<Option[]> {
  const known = TABLES.get(options);
  if (known) return known;
  const table = newPhraseTable<Option[]>();
  const called = new Map<string, Option[]>();
  for (const option of options)
    for (const phrase of phrasesOf(option)) called.set(phrase, [...(called.get(phrase) ?? []), option]);
  for (const [phrase, alike] of called) addPhrase(table, phrase, alike);
  TABLES.set(options, table);
  return table;
}

/** A label's first part counts alone too ("Cấp lại (do bị mất)"), and each person of "Cha, mẹ". */
function phrasesOf(option: Option): string[] {
  const short = [option.labelVi, option.labelEn].map((label) => label.replace(/[(,;/–].*$/u, '').trim());
  const words = option.labelVi.split(/, | \/ |\//);
  if (words.every((word) => !/\s/.test(word))) short.push(...words);
  const others =
    option.labelEn === 'Male'
      ? BOYS
      : option.labelEn === 'Female'
        ? GIRLS
        : (SYNONYMS[option.labelEn.toLowerCase()] ?? []);
  return [...new Set([option.labelVi, option.labelEn, ...short, ...option.says, ...others])].filter(
    (phrase) => phrase !== '',
  );
}

const POSITION = pattern(
  '(?:dạ |em |mình |tôi |cho em |lấy |chọn |là )*(?:(?:cái|số|mục|phương án|lựa chọn|ý|đáp án|thứ|cái số|option|number|the|ô|dòng) )*(?:(?<n>\\d{1,2}|một|hai|ba|bốn|năm|sáu|nhất|nhì|tư|first|second|third|fourth)|(?<f>đầu tiên|đầu|trên cùng)|(?<l>cuối cùng|cuối|sau cùng|dưới cùng|chót|last))(?: (?:one|ạ|nha|nhé|đi|đó|này|option|em|anh|chị|bạn|ơi|luôn|thôi|please))*',
);
const RANKS: Record<string, number> = {
  nhất: 1,
  nhat: 1,
  nhì: 2,
  nhi: 2,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
};

/** The index picked by position ("2", "cái thứ hai", "cái cuối"), where the whole message says only that. */
export function positionIn(message: Message, count: number): number | undefined {
  const plain = message.plain.replace(/[;,.!?\n ]+/g, ' ').trim();
  const match = [...plain.matchAll(POSITION)].find((one) => one[0] === plain);
  const { n, f, l } = match?.groups ?? {};
  const place = f ? 1 : l ? count : n === undefined ? undefined : (RANKS[n] ?? numberIn(n));
  return place !== undefined && place >= 1 && place <= count ? place - 1 : undefined;
}

const IDLE = new Set(
  `dạ da ạ a là la thì thi em tôi toi mình minh của cua bé be con cháu chau nó no cho do để de có co không khong được duoc bị bi vì vi và va với voi tại tai ở o loại loai việc viec người nguoi
  muốn muon cần can lấy lay chọn chon xin làm lam nha nhé nhe đi di thôi thoi rồi roi đó do này nay anh chị chi the a an of to for my is i it in on and or other khác khac theo như nhu cái cai`.split(
    /\s+/,
  ),
);

/** The one option that alone shares telling words with the message; none where two do. */
export function nearestOption(words: Token[], options: Option[], least = 1): Option | undefined {
  const said = words.filter(({ word }) => !IDLE.has(word) && word.length > 1);
  if (said.length === 0 || options.length > 30) return undefined;
  const scores = options
    .map((option) => ({ option, score: sharedWords(option, said) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scores;
  return best && best.score >= least && best.score > (second?.score ?? 0) && best.score >= said.length / 3
    ? best.option
    : undefined;
}

function sharedWords(option: Option, said: Token[]): number {
  const words = phrasesOf(option).flatMap((phrase) =>
    tokensOf(cleanText(phrase)).filter(({ word }) => !IDLE.has(word)),
  );
  return said.filter((one) =>
    words.some((word) => word.word === one.word || (one.bare && word.folded === one.folded)),
  ).length;
}
