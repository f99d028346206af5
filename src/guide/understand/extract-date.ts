import { matchesOf, overlaps, type Message, type Span } from './message.ts';
import { NUMBER, numberIn } from './number-words.ts';
import { pattern } from './pattern.ts';
import {
  ago,
  monthOnly,
  ofMonth,
  ofNextMonth,
  ofWeek,
  onDay,
  type Groups,
  type SaidParts,
} from './relative-dates.ts';
import { yearOf } from './said-year.ts';

/** A date as said, and where; parts that were not said are absent. */
export interface SaidDate extends Span, SaidParts {
  said: string;
}

type Reader = (groups: Groups, today: string) => SaidParts | undefined;

const N = `(?:${NUMBER})`;
const MONTHS_EN =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const YEAR_REF =
  'năm nay|năm ngoái|năm kia|năm sau|năm tới|sang năm|(?:năm )?\\d{4}|năm \\d{2}|năm (?:một nghìn chín trăm|hai nghìn không trăm|hai nghìn)(?: \\p{L}+){1,3}';
const WEEKDAY =
  'thứ (?:\\d|hai|ba|tư|năm|sáu|bảy)|chủ nhật|cn|monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** "Mai" alone in its clause is tomorrow; within one it may be a name. */
const MAI =
  /(?<=(?:^|[,;\n] ?)(?:(?:dạ|da|từ|tu|là|la) )*)mai(?= ?(?:$|[,;.\n])| (?:ạ|a|luôn|luon|nha|nhé|nhe|nghen|hỉ|em|tôi|mình|dọn|vô|bắt đầu)(?!\p{L}))/gu;

/** Ordered: what is read first keeps its stretch. */
const READERS: [RegExp, Reader][] = [
  [/(?<![\d/.-])(?<y>(?:19|20)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?![\d/])/gu, parts],
  [
    /(?<![\d/.-])(?<d>\d{1,2}) ?[-/.] ?(?<m>\d{1,2}) ?[-/.] ?(?<y>\d{4}|\d{2})(?![\d/]|\.\d)(?<l> ?\(?(?:âm lịch|am lich|âl|al|âm)\)?)?/gu,
    parts,
  ],
  [/(?<![\d/.-])(?<d>\d{2}) (?<m>\d{2}) (?<y>(?:19|20)\d{2})(?!\d| \d)/gu, parts],
  [
    pattern(`(?:mùng|mồng) (?<d>${N}) tết(?: (?:nguyên đán|âm lịch|ta))?(?: (?<y>${YEAR_REF}))?`),
    (g, today) => lunar(numberIn(g.d ?? ''), 1, g.y, today),
  ],
  [
    pattern(
      `(?:(?:ngày|hôm|đêm) )?(?<d>2\\d|30) tết(?: (?<y>${YEAR_REF}))?|giao thừa(?: (?<y2>${YEAR_REF}))?`,
    ),
    newYearsEve,
  ],
  [
    pattern(`rằm tháng (?<m>giêng|chạp|${N})(?: âm lịch)?(?: (?<y>${YEAR_REF}))?`),
    (g, today) => lunar(15, monthOf(g.m), g.y, today),
  ],
  [
    pattern(
      `(?:ngày |mùng |mồng |hôm )*(?<d>${N}) tháng (?<m>giêng|chạp|một ta)(?: âm lịch)?(?: (?<y>${YEAR_REF}))?`,
    ),
    (g, today) => lunar(numberIn(g.d ?? ''), monthOf(g.m), g.y, today),
  ],
  [
    pattern(`(?:ngày |mùng |mồng |hôm )*(?<d>${N}) (?<r>tháng sau|tháng tới|next month)(?! năm \\d)`),
    ofNextMonth,
  ],
  [
    pattern(
      `(?:ngày |mùng |mồng |hôm )*(?<d>${N})(?:,| thì)? ?(?:tháng|thg) ?(?<m>${N})(?:,? ?(?<y>${YEAR_REF}))?(?<l> ?\\(?(?:âm lịch|âl|âm|ta))?`,
    ),
    parts,
  ],
  [
    pattern(
      `(?:ngày |mùng |mồng |hôm )*(?<d>${N}) (?:của )?(?<r>tháng trước|tháng vừa rồi|tháng rồi|tháng này|tháng qua|last month)`,
    ),
    ofMonth,
  ],
  [pattern(`rằm (?<r>tháng trước|tháng vừa rồi|tháng này)`), (g, today) => ofMonth({ ...g, d: '15' }, today)],
  [
    pattern(`(?<w>${WEEKDAY}) (?:tuần )?(?<r>trước|rồi|vừa rồi|vừa qua|này)|(?:last|this) (?<we>${WEEKDAY})`),
    ofWeek,
  ],
  [
    pattern(
      `cách đây (?:khoảng |tầm |chừng )?(?<n>${N}|vài) (?<u>ngày|hôm|bữa|tuần|tháng|năm)|(?<n2>${N}) (?<u2>ngày|hôm|bữa|tuần|tháng|năm) (?:trước|nay rồi)|(?<n3>\\d+|two|three|a) (?<u3>days?|weeks?|months?|years?) ago`,
    ),
    ago,
  ],
  [
    pattern('hôm nay|sáng nay|chiều nay|trưa nay|tối nay|mới đây hôm nay|today|this morning'),
    (_, today) => onDay(today, 0),
  ],
  [
    pattern('hôm qua|tối qua|đêm qua|sáng qua|chiều qua|yesterday|last night'),
    (_, today) => onDay(today, -1),
  ],
  [pattern('hôm kia|bữa kia|day before yesterday'), (_, today) => onDay(today, -2)],
  [pattern('ngày mai|sáng mai|chiều mai|tomorrow'), (_, today) => onDay(today, 1)],
  [pattern('ngày mốt|ngày kia|day after tomorrow'), (_, today) => onDay(today, 2)],
  [MAI, (_, today) => onDay(today, 1)],
  [
    pattern(
      `(?<me>${MONTHS_EN}) (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\\d{4}))?|(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<me2>${MONTHS_EN})(?:,? (?<y2>\\d{4}))?`,
    ),
    english,
  ],
  [pattern(`(?<me>${MONTHS_EN}) (?<y>\\d{4})`), english],
  [pattern(`hết tháng (?<m>${N})(?: ?[/-] ?|,? )(?<y>${YEAR_REF})`), lastOfMonth],
  [
    pattern(`tháng (?<m>${N})(?: ?[/-] ?(?<y2>\\d{4})|,? (?<y>${YEAR_REF}))`),
    (g, today) => parts({ ...g, y: g.y ?? g.y2 }, today),
  ],
  [/(?<![\d/.,-])(?<m>\d{1,2}) ?[-/] ?(?<y>(?:19|20)\d{2})(?![\d/]|[.,]\d)/gu, parts],
  [
    /(?<![\d/.,-])(?<d>\d{1,2}) ?[-/] ?(?<m>\d{1,2})(?![\d/]|[.,]\d)(?:,? (?<y>năm nay|nam nay|năm ngoái|nam ngoai|năm sau|nam sau|năm tới|nam toi|sang năm|sang nam|năm \d{4}|nam \d{4}))?(?<l> ?\(?(?:âm lịch|am lich|âl|âm))?/gu,
    parts,
  ],
  [pattern(`hết (?:năm )?(?<y>${YEAR_REF})`), (g, today) => parts({ d: '31', m: '12', y: g.y }, today)],
  [pattern('(?<r>tháng trước|tháng vừa rồi|tháng rồi|tháng này|last month|this month)'), monthOnly],
  [
    pattern('(?:hồi |trong )?(?<y>năm ngoái|năm kia|năm nay)|last year|this year'),
    (g, today) => parts({ y: g.y ?? 'năm ngoái' }, today),
  ],
  [pattern(`(?:sinh năm|năm sinh|năm|sinh|in|year|hồi|born in) (?:là )?(?<y>(?:18|19|20)\\d{2})`), parts],
  [pattern('(?:sinh năm|năm sinh) (?<y>\\d{2})'), parts],
  [
    /(?<![\d./-])(?<d>\d{2})(?<m>\d{2})(?<y>(?:19|20)\d{2})(?![\d.])/gu,
    (g, today) => weakly(parts(g, today)),
  ],
  [/(?<![\d./-])(?<d>\d{1,2})\.(?<m>\d{1,2})(?![\d.])/gu, (g, today) => weakly(parts(g, today))],
  [/(?<![\d./-])(?<y>(?:18|19|20)\d{2})(?![\d./-])/gu, (g, today) => weakly(parts(g, today))],
  [pattern(`(?:đầu |giữa |cuối )?tháng (?<m>${N})`), (g, today) => weakly(parts(g, today))],
  [pattern(`(?:ngày|hôm|bữa|mùng|mồng) (?<d>${N})`), (g, today) => weakly(parts(g, today))],
];

/** All dates said in a message, in the order of their places. */
export function findDates(message: Message, today: string): SaidDate[] {
  const found: SaidDate[] = [];
  for (const [regex, read] of READERS) {
    for (const { start, end, match } of matchesOf(message, regex)) {
      if (overlaps({ start, end }, found)) continue;
      const date = read(match.groups ?? {}, today);
      if (date) found.push({ start, end, said: message.text.slice(start, end), ...date });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function parts(groups: Groups, today: string): SaidParts | undefined {
  const day = groups.d === undefined ? undefined : numberIn(groups.d);
  const month = groups.m === undefined ? undefined : numberIn(groups.m);
  const year = yearOf(groups.y, today);
  if (groups.d !== undefined && (day === undefined || day > 31 || day < 1)) return undefined;
  if (day !== undefined && month !== undefined && month > 12 && day <= 12)
    return { day: month, month: day, year };
  if (month !== undefined && (month > 12 || month < 1)) return undefined;
  return { day, month, year, ...(groups.l ? { lunar: true } : {}) };
}

function lastOfMonth(groups: Groups, today: string): SaidParts | undefined {
  const said = parts(groups, today);
  if (said?.month === undefined || said.year === undefined) return undefined;
  return { ...said, day: new Date(Date.UTC(said.year, said.month, 0)).getUTCDate() };
}

function weakly(date: SaidParts | undefined): SaidParts | undefined {
  return date && { ...date, weak: true };
}

function lunar(
  day: number | undefined,
  month: number | undefined,
  year: string | undefined,
  today: string,
): SaidParts | undefined {
  if (day === undefined || month === undefined || day < 1 || day > 30 || month > 12) return undefined;
  return { day, month, lunar: true, year: yearOf(year, today) };
}

/** The last days of the twelfth month are told by the year that begins after them. */
function newYearsEve(groups: Groups, today: string): SaidParts | undefined {
  const said = yearOf(groups.y ?? groups.y2, today);
  return {
    day: Number(groups.d ?? 30),
    month: 12,
    lunar: true,
    year: said === undefined ? undefined : said - 1,
  };
}

function monthOf(word: string | undefined): number | undefined {
  if (/^(giêng|gieng)$/.test(word ?? '')) return 1;
  if (/^(chạp|chap)$/.test(word ?? '')) return 12;
  return /ta$/.test(word ?? '') ? 11 : numberIn(word ?? '');
}

function english(groups: Groups, today: string): SaidParts | undefined {
  const name = groups.me ?? groups.me2 ?? '';
  const month = 1 + 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(name.slice(0, 3));
  return parts({ d: groups.d ?? groups.d2, m: String(month), y: groups.y ?? groups.y2 }, today);
}
