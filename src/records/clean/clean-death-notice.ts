import type { RawDeathNotice } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { DateValue } from '../../eforms/value.ts';
import type { DeathNotice } from '../record.ts';
import { cleanDate } from './clean-date.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';
import { cleanItem } from './clean-item.ts';
import { cleanPerson } from './clean-person.ts';
import { cleanPlace } from './clean-place.ts';
import { cleanTime } from './clean-time.ts';
import { cleanWords, unshoutSentence } from './clean-words.ts';
import { take, type Desk } from './desk.ts';

/** `path` is where the notice stands in the record, with its dot. The next of kin is the reader and is left out. */
export function cleanDeathNotice(desk: Desk, raw: RawDeathNotice, path: string): DeathNotice {
  const deceased = cleanPerson(desk, raw.deceased, `${path}deceased.`);
  const diedOn = notBefore(cleanDate(raw.deathDate, desk.today), deceased.birthDate);
  return withoutGaps({
    noticeId: raw.noticeId,
    signed: raw.signed,
    deceased,
    relation: take(desk, `${path}relation`, cleanItem(raw.relation, desk.catalogues['relations'])),
    deathDate: take(desk, `${path}deathDate`, diedOn),
    deathTime: take(desk, `${path}deathTime`, cleanTime(raw.deathTime)),
    deathPlace: take(desk, `${path}deathPlace`, cleanPlace(raw.deathPlace, desk.places)),
    cause: unshoutSentence(cleanWords(raw.cause ?? '')) || undefined,
    facility: cleanWords(raw.facility ?? '') || undefined,
    issuedOn: take(desk, `${path}issuedOn`, cleanDate(raw.issuedOn, desk.today)),
  });
}

/** Nobody dies before they are born: such a day is not used. Compared as precisely as both are known. */
function notBefore(died: Cleaned<DateValue>, born: DateValue | undefined): Cleaned<DateValue> {
  if (!died.value || !born) return died;
  const length = Math.min(died.value.value.length, born.value.length);
  if (died.value.value.slice(0, length) >= born.value.slice(0, length)) return died;
  return { ...nothing, verdicts: [...died.verdicts, BEFORE_BIRTH] };
}

const BEFORE_BIRTH = doubt(
  'correct',
  'Nguồn ghi ngày mất trước ngày sinh nên không dùng; cần đối chiếu với giấy báo tử.',
  'The source has a death before the birth, so it is not used; compare it with the notice.',
);
