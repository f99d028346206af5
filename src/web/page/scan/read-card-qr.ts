import type { DateValue } from '../../../eforms/value.ts';
import { readDate } from '../controls/read-date.ts';
import type { CitizenCard } from './citizen-card.ts';
import { repairText } from './repair-text.ts';

/** What does not fit together on a card. There is no check digit, and numbers outlive corrections: none is an error. */
export type CardDoubt = 'birth-year' | 'sex' | 'incomplete';

export type CardReading =
  | { kind: 'card'; card: CitizenCard; doubts: CardDoubt[] }
  /** a citizen card by its shape, but its number is not one */
  | { kind: 'damaged' }
  | { kind: 'other' };

const BAR = '|';
/** The seventh part, the day of issue, is not needed; newer cards may have more behind it. */
const FEWEST_PARTS = 6;

/**
 * `id | old id or nothing | full name | birth ddMMyyyy | Nam or Nữ | address | issue ddMMyyyy`, as printed on citizen
 * cards since 2021. The wire of the 2024 card's tail is not public: parts behind the seventh are passed over.
 */
export function readCardQr(text: string): CardReading {
  const parts = repairText(text)
    .split(BAR)
    .map((part) => part.trim());
  if (parts.length < FEWEST_PARTS) return { kind: 'other' };
  const [id = '', oldId = '', name = '', birth = '', sex = '', address = '', issue = ''] = parts;
  const personalId = id.normalize('NFKC').replace(/[\s.-]/g, '');
  const issuedOn = readDay(issue);
  const said = { fullName: readName(name), birthDate: notAfter(readDay(birth), issuedOn), sex: readSex(sex) };
  if (!/^\d+$/.test(personalId) || (!said.fullName && !said.birthDate)) return { kind: 'other' };
  if (!/^\d{12}$/.test(personalId)) return { kind: 'damaged' };
  const card = {
    personalId,
    oldIdNumber: readOldId(oldId),
    ...said,
    address: readAddress(address),
    issuedOn,
  };
  return { kind: 'card', card, doubts: doubtsAbout(card) };
}

function readName(text: string): string | undefined {
  return /^\p{Script=Latin}[\p{Script=Latin}\p{M}' .-]{1,119}$/u.test(text) ? text : undefined;
}

function readSex(text: string): CitizenCard['sex'] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (folded === 'nam') return 'male';
  return folded === 'nu' ? 'female' : undefined;
}

/** Where the day or the month was never known, the card has zeros. */
function readDay(text: string): DateValue | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{2})\/?(\d{2})\/?((?:19|20)\d{2})$/.exec(text) ?? [];
  return readDate({ day: known(day), month: known(month), year }) ?? undefined;
}

function known(digits: string): string {
  return digits === '00' ? '' : digits;
}

function notAfter(birth: DateValue | undefined, issue: DateValue | undefined): DateValue | undefined {
  return birth && issue && birth.value > issue.value ? undefined : birth;
}

function readOldId(text: string): string | undefined {
  return /^\d{9}$/.test(text) ? text : undefined;
}

const ADDRESS_MAX = 500;

function readAddress(text: string): string | undefined {
  return text.length > 1 && text.length <= ADDRESS_MAX && !text.includes('\ufffd') ? text : undefined;
}

/** The fourth digit of the id tells century and sex, the next two the year of birth. */
function doubtsAbout({ personalId, fullName, birthDate, sex }: CitizenCard): CardDoubt[] {
  const centuryAndSex = Number(personalId[3]);
  const year = (19 + Math.floor(centuryAndSex / 2)) * 100 + Number(personalId.slice(4, 6));
  const sexOfId = centuryAndSex % 2 === 0 ? 'male' : 'female';
  return [
    ...(birthDate && Number(birthDate.value.slice(0, 4)) !== year ? (['birth-year'] as const) : []),
    ...(sex && sex !== sexOfId ? (['sex'] as const) : []),
    ...(fullName && birthDate && sex ? [] : (['incomplete'] as const)),
  ];
}
