import { addDays, vietnamDay } from '../../kernel/clock.ts';
import { doubt } from './cleaned.ts';
import { note, type Desk } from './desk.ts';

/** What changes in a life; a name or a birth date does not grow old. */
const LIVING = [
  'permanentResidence',
  'temporaryResidence',
  'address',
  'maritalStatus',
  'spouse',
  'head',
  'phone',
  'email',
  'occupation',
  'facility',
  'marriage',
  'parcels',
  'parcel',
  'businesses',
  'active',
];

/** An answer that stands as of a day too long ago is not living any more: its changeable attributes are doubtful. */
export function noteAge(
  desk: Desk,
  record: object,
  { asOf, freshDays }: { asOf: string | undefined; freshDays: number | undefined },
): void {
  const at = asOf === undefined ? Number.NaN : Date.parse(asOf);
  if (freshDays === undefined || Number.isNaN(at)) return;
  const day = vietnamDay(new Date(at));
  if (addDays(day, freshDays) >= desk.today) return;
  const shown = day.split('-').reverse().join('/');
  const old = doubt(
    'living',
    `Nguồn này cập nhật lần cuối ngày ${shown}; có thể đã thay đổi.`,
    `This source was last updated on ${shown}; it may have changed since.`,
  );
  for (const attribute of LIVING) if (attribute in record) note(desk, attribute, [old]);
}
