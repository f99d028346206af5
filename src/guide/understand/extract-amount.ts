import { fold } from '../../language/fold.ts';
import { valueOf, type Found } from './found.ts';
import { matchesOf, type Message } from './message.ts';
import { NUMBER, numberIn } from './number-words.ts';
import { pattern } from './pattern.ts';

const DIGIT = 'một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín';
const HUNDREDS = `(?:(?:${DIGIT}|\\d) )?trăm(?: rưỡi| (?:lẻ|linh) (?:${DIGIT})| (?:${NUMBER}))?`;
const UNIT = 'tỷ|tỉ|triệu|củ|chai|tr|nghìn|ngàn|k|đồng|đ|vnđ|vnd';
/** What a number in front of it counts, so that it is no rest of an amount: "1 tỷ, 2 người". */
const COUNTED =
  'người|nhân|lao|thợ|đứa|vợ|anh|chị|ngày|tháng|năm|bản|tỷ|tỉ|triệu|củ|tr|nghìn|ngàn|k|trăm|mươi|chục|/|-';
const AMOUNT = pattern(
  `(?:khoảng |tầm |chừng )?(?<n>\\d{1,3}(?:[., ]\\d{3})+|\\d+(?:[.,]\\d{1,3})?|nửa|${HUNDREDS}|${NUMBER}) ?(?<u>${UNIT})(?: ?(?<h>rưỡi|\\d{1,3}|${DIGIT})(?! ?(?:\\d|${COUNTED})))?(?: (?:đồng|đ|vnđ))?`,
);
/** "300.000.000", where an amount is asked. */
const BARE =
  /(?<![\d.,/\p{L}-])[1-9]\d{0,2}(?:[.,]\d{3}){1,4}(?![\d.,/]?\d)|(?<![\d.,/\p{L}-])[1-9]\d{5,10}(?![\d.,/]?\d)/gu;
const SCALES: Record<string, number> = {
  ty: 1e9,
  ti: 1e9,
  trieu: 1e6,
  cu: 1e6,
  chai: 1e6,
  tr: 1e6,
  nghin: 1e3,
  ngan: 1e3,
  k: 1e3,
  dong: 1,
  d: 1,
  vnd: 1,
};
const MOST = 1e15;

type Part = Found & { amount: number };

/** Whole đồng: "5 triệu", "1 tỷ 2", "trăm rưỡi triệu", "2 tỷ 500 triệu", "500k", "2.500.000 đồng". */
export function findAmounts(message: Message): Found[] {
  const parts = matchesOf(message, AMOUNT).flatMap(({ start, end, match }): Part[] => {
    const amount = amountOf(match.groups ?? {});
    return amount === undefined || amount > MOST ? [] : [{ start, end, amount, reading: valueOf(amount) }];
  });
  return parts.reduce<Part[]>((found, part) => {
    const before = found.at(-1);
    const isRest =
      before && part.amount < before.amount && message.text.slice(before.end, part.start).trim() === '';
    if (!isRest) return [...found, part];
    const amount = before.amount + part.amount;
    return [...found.slice(0, -1), { ...before, end: part.end, amount, reading: valueOf(amount) }];
  }, []);
}

/** Figures without their unit. */
export function findBareAmounts({ text }: Message): Found[] {
  return [...text.matchAll(BARE)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    reading: valueOf(Number(said.replace(/[.,]/g, ''))),
  }));
}

function amountOf({ n = '', u = '', h }: Record<string, string | undefined>): number | undefined {
  const number = numberOf(n);
  const scale = SCALES[fold(u)] ?? 0;
  if (number === undefined || scale === 0) return undefined;
  return Math.round((number + restOf(h)) * scale);
}

/** "Rưỡi" is half of the unit, "1 tỷ 2" and "1 tỷ hai" two tenths of it. */
function restOf(said: string | undefined): number {
  if (said === undefined) return 0;
  return /^\d/.test(said) ? Number(`0.${said}`) : /^r/.test(said) ? 0.5 : (numberIn(said) ?? 0) / 10;
}

function numberOf(said: string): number | undefined {
  if (/^\d{1,3}([., ]\d{3})+$/.test(said)) return Number(said.replace(/[., ]/g, ''));
  if (/^\d/.test(said) && !/ /.test(said)) return Number(said.replace(',', '.'));
  if (/^(nửa|nua)$/.test(said)) return 0.5;
  const [, hundreds, rest] = /^(?:(.*) )?(?:trăm|tram)(?: (.*))?$/u.exec(said) ?? [];
  if (hundreds === undefined && rest === undefined && !/tr[aă]m/.test(said)) return numberIn(said);
  return 100 * (hundreds === undefined ? 1 : (numberIn(hundreds) ?? 1)) + beyondHundreds(rest);
}

function beyondHundreds(said: string | undefined): number {
  if (said === undefined) return 0;
  if (/^r/.test(said)) return 50;
  const number = numberIn(said.replace(/^(?:lẻ|le|linh) /u, '')) ?? 0;
  return /^(?:lẻ|le|linh) /u.test(said) || number >= 10 ? number : 10 * number;
}
