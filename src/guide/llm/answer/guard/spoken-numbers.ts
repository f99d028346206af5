import { NUMBER_WORDS } from '../../../understand/number-words.ts';

const ENGLISH: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const TIMES: Record<string, number> = {
  mươi: 10,
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const SMALL = { ...NUMBER_WORDS, ...ENGLISH };
const FILLERS = new Set(['linh', 'lẻ']);
const wordsOf = (record: Record<string, number>) => Object.keys(record).join('|');

const NUMERAL = `(?:${wordsOf(SMALL)})`;
const MULTIPLE = `(?:${wordsOf(TIMES)})`;
/** What is counted: a lone number word before anything else is no number ("hai bên", "ba mẹ", "năm nay"). */
const COUNTED =
  'ngày|tháng|năm|tuần|quý|giờ|phút|bản|đồng|tuổi|lần|bước|người|loại|giấy|tờ|phần|mét|m²|điểm|buổi|phiên|cặp|days?|months?|years?|weeks?|hours?|minutes?|copies|copy|dong|vnd|times?|steps?|people|persons?|papers?|documents?|percent|working|business|%';

const HEAD = `(?:${NUMERAL}|\\d[\\d.,]*)(?:[ -](?:${NUMERAL}|linh|lẻ))*`;
/** Behind a ten or a hundred comes its digit, behind a thousand only another multiple: "8k một bản" counts no 8001. */
const DIGIT = `(?<=(?:mươi|chục|trăm|linh|lẻ|hundred|and|ty)[ -])${NUMERAL}(?! (?:nay|sau|trước|ngoái))`;
const TAIL = `(?:[ -](?:${NUMERAL}(?=[ -]${MULTIPLE})|${MULTIPLE}|${DIGIT}|linh|lẻ|and(?= ${NUMERAL})))*`;

/** "Một bản", "a copy" is no count; "một ngày" is. */
const ARTICLE =
  '(?!(?:một|one) (?!ngày|tháng|năm|tuần|giờ|đồng|days?|months?|years?|weeks?|hours?|working|business))';

/** A run of number words: with a multiple in it, or before what is counted. */
const RUN = new RegExp(
  `(?<![\\p{L}\\d])(?:${HEAD} ?(?:${MULTIPLE}|k)${TAIL}|mười ${NUMERAL}|${ARTICLE}${NUMERAL}(?=[ -](?:${COUNTED})))(?!\\p{L})`,
  'gu',
);

/** The text with its numbers in digits: "hai mươi nghìn đồng" → "20000 đồng", "15k" → "15000", "1,5 triệu" → "1500000". */
export function withDigits(text: string): string {
  return text.toLowerCase().replace(RUN, (run) => String(valueOf(run)));
}

function valueOf(run: string): number {
  let [total, group, digit] = [0, 0, 0];
  for (const part of partsOf(run)) {
    const times = part === 'k' ? 1e3 : TIMES[part];
    if (times === undefined) digit = part in SMALL ? digit + (SMALL[part] ?? 0) : digitsIn(part);
    else if (times < 1e3) [group, digit] = [group + (digit || 1) * times, 0];
    else [total, group, digit] = [total + (group + digit || 1) * times, 0, 0];
  }
  return Math.round(total + group + digit);
}

function partsOf(run: string): string[] {
  const parts = run.replace(/(\d)k$/, '$1 k').split(/[ -]+/);
  return parts.filter((part) => part !== 'and' && !FILLERS.has(part));
}

/** "15.000" counts thousands, "1,5" has a decimal. */
function digitsIn(part: string): number {
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(part) ? part.replace(/[.,]/g, '') : part.replace(',', '.');
  return Number(plain) || 0;
}
