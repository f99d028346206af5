import type { DateValue } from '../../eforms/value.ts';
import type { Verdict } from '../record.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';

/** Twelve digits; anything else is not used. A number of nine digits is an identity card of before. */
export function cleanPersonalId(raw: string | undefined): Cleaned<string> {
  const digits = digitsOf(raw);
  if (!digits || isOldIdNumber(digits)) return nothing;
  if (/^\d{12}$/.test(digits)) return { value: digits, verdicts: [] };
  return { verdicts: [NOT_TWELVE] };
}

/** The nine-digit identity card, wherever the source keeps it. */
export function cleanOldIdNumber(...raws: (string | undefined)[]): string | undefined {
  return raws.map(digitsOf).find(isOldIdNumber);
}

function digitsOf(raw: string | undefined): string {
  return (raw ?? '').replace(/[\s.-]/g, '');
}

function isOldIdNumber(digits: string): boolean {
  return /^\d{9}$/.test(digits);
}

/**
 * The fourth digit tells century and sex, the next two the year of birth. There is no check digit, and numbers given
 * before a correction of the birth date stay, so a contradiction is a doubt, not an error.
 */
export function idContradictions(
  personalId: string,
  person: { birthDate?: DateValue; sex?: 'male' | 'female' },
): Verdict[] {
  const centuryAndSex = Number(personalId[3]);
  const year = (19 + Math.floor(centuryAndSex / 2)) * 100 + Number(personalId.slice(4, 6));
  const sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  const bornIn = person.birthDate?.value.slice(0, 4);
  return [
    ...(bornIn && Number(bornIn) !== year ? [otherYear(year, bornIn)] : []),
    ...(person.sex && person.sex !== sex ? [OTHER_SEX] : []),
  ];
}

function otherYear(year: number, bornIn: string): Verdict {
  return doubt(
    'correct',
    `Số định danh cho biết sinh năm ${year}, nguồn ghi năm ${bornIn}; cần đối chiếu.`,
    `The personal id says born in ${year}, the source says ${bornIn}; compare them.`,
  );
}

const OTHER_SEX = doubt(
  'correct',
  'Giới tính theo số định danh khác với giới tính nguồn ghi; cần đối chiếu.',
  'The sex told by the personal id differs from the one in the source; compare them.',
);
const NOT_TWELVE = doubt(
  'correct',
  'Số định danh trong nguồn này không đủ 12 chữ số nên không dùng.',
  'The personal id in this source does not have 12 digits, so it is not used.',
);
