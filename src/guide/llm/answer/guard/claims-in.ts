import { withDigits } from './spoken-numbers.ts';

/** What a sentence states and somebody could check, in one form however it is written: "time:5 ngày", "law:60/2014/qh13". */
export type Claim = string;

interface Reader {
  regex: RegExp;
  claim: (match: RegExpMatchArray) => Claim;
}

const UNITS: [RegExp, string][] = [
  [/^(?:ngày làm việc|working days?|business days?)/, 'working days'],
  [/^(?:ngày|days?)/, 'days'],
  [/^(?:tháng|months?)/, 'months'],
  [/^(?:năm|years?)/, 'years'],
  [/^(?:tuần|weeks?)/, 'weeks'],
  [/^(?:giờ|hours?|h(?!\p{L})|p\.?m|a\.?m)/u, 'hours'],
  [/^(?:phút|minutes?)/, 'minutes'],
  [/^(?:đồng|đ(?!\p{L})|vnđ|vnd|dong)/u, 'money'],
  [/^(?:%|phần trăm|percent)/, 'percent'],
  [/^(?:tuổi|years? old)/, 'age'],
];

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const day = (...parts: (string | undefined)[]) =>
  `date:${parts.flatMap((part) => (part === undefined ? [] : [String(Number(part))])).join('-')}`;
const monthOf = (name: string | undefined) => String(MONTHS.split('|').indexOf(name ?? '') + 1);

/** Read one after the other, each silencing what it read. */
const READERS: Reader[] = [
  { regex: /\b\d\.\d{6}\b/g, claim: ([code]) => `code:${code}` },
  {
    regex: /(?<![\d.])\d{1,4}(?:\.\d+)?\/(?:\d{4}\/)?(?=[a-zđ]*[a-zđ]{2})[a-zđ]+\d*(?:-[a-zđ]+)*/gu,
    claim: ([number]) => `law:${number}`,
  },
  {
    regex:
      /(?:nghị định|thông tư|nghị quyết|quyết định|chỉ thị|decree|circular|resolution|decision|directive)(?: số| no\.?)? (\d+(?:\.\d+)?(?:\/\d{4})?)/gu,
    claim: ([, number]) => `law:${number}`,
  },
  {
    regex: /(điều|khoản|điểm|article|clause|point|chapter|chương) (\d+[a-zđ]?|[a-zđ](?!\p{L}))/gu,
    claim: ([, kind, number]) => `article:${kind} ${number}`,
  },
  { regex: /(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})/g, claim: ([, d, m, y]) => day(y, m, d) },
  { regex: /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g, claim: ([, d, m, y]) => day(y, m, d) },
  { regex: /(\d{4})-(\d{2})-(\d{2})(?!\d)/g, claim: ([, y, m, d]) => day(y, m, d) },
  {
    regex: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS}),? (\\d{4})`, 'g'),
    claim: ([, d, m, y]) => day(y, monthOf(m), d),
  },
  {
    regex: new RegExp(`(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'g'),
    claim: ([, m, d, y]) => day(y, monthOf(m), d),
  },
  { regex: new RegExp(`(${MONTHS}),? (\\d{4})`, 'g'), claim: ([, m, y]) => day(y, monthOf(m)) },
  { regex: /tháng (\d{1,2})(?:[/ ]| năm )(\d{4})/g, claim: ([, m, y]) => day(y, m) },
  { regex: /(?<!\d)(\d{1,2})\/(\d{4})(?!\d)/g, claim: ([, m, y]) => day(y, m) },
  { regex: /ngày (\d{1,2}) tháng (\d{1,2})/g, claim: ([, d, m]) => day(m, d) },
  { regex: /năm (\d{4})(?!\d)/g, claim: ([, y]) => day(y) },
  { regex: /\d[\d.,]*\d|\d/g, claim: ([digits]) => `number:${plainNumber(digits)}` },
];

/** The checkable claims of a text. A number is read with what it counts, so that five days are not five years. */
export function claimsIn(text: string): Claim[] {
  let left = withDigits(text.normalize('NFC'));
  const claims: Claim[] = [];
  for (const { regex, claim } of READERS)
    left = left.replace(regex, (...match) => {
      const groups = match.slice(0, -2) as unknown as RegExpMatchArray;
      const after = left.slice((match.at(-2) as number) + (match[0] as string).length);
      claims.push(counted(claim(groups), after));
      return '~'.repeat((match[0] as string).length);
    });
  return claims;
}

/** "3 đến 5 ngày" counts days both times. */
function counted(claim: Claim, after: string): Claim {
  if (!claim.startsWith('number:')) return claim;
  const rest = after.replace(/^\s*(?:[-–]|đến|tới|to|or|hoặc|~+)\s*[~\d.,]+/u, '').trimStart();
  const unit = UNITS.find(([regex]) => regex.test(rest))?.[1];
  return unit ? `${claim} ${unit}` : claim;
}

function plainNumber(digits: string): string {
  if (/^\d{1,3}([.,]\d{3})+$/.test(digits)) return String(Number(digits.replace(/[.,]/g, '')));
  return String(Number(digits.replace(',', '.')) || digits);
}
