import { numberIn } from './number-words.ts';

/** The year that words or two or four digits say, seen from today. */
export function yearOf(said: string | undefined, today: string): number | undefined {
  if (said === undefined) return undefined;
  const thisYear = Number(today.slice(0, 4));
  if (/nay$/.test(said)) return thisYear || undefined;
  if (/(ngoái|ngoai)$/.test(said)) return thisYear ? thisYear - 1 : undefined;
  if (/kia$/.test(said)) return thisYear ? thisYear - 2 : undefined;
  if (/(sau|tới|toi)$|^sang/.test(said)) return thisYear ? thisYear + 1 : undefined;
  const digits = /\d+/.exec(said)?.[0];
  if (digits === undefined) return yearInWords(said);
  if (digits.length === 4) return Number(digits);
  const century = Number(digits) <= thisYear % 100 ? 2000 : 1900;
  return century + Number(digits);
}

/** "năm một nghìn chín trăm bảy mươi lăm" */
function yearInWords(said: string): number | undefined {
  const [, century = '', rest = ''] =
    /^\S+ (.*(?:trăm|tram|nghìn|nghin)) (?:linh |lẻ |le )?(.+)$/.exec(said) ?? [];
  const words = rest.split(' ');
  const number = [3, 2, 1]
    .map((count) => numberIn(words.slice(0, count).join(' ')))
    .find((one) => one !== undefined);
  return number === undefined ? undefined : (/^(một|mot)/.test(century) ? 1900 : 2000) + number;
}
