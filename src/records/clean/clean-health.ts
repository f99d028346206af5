import type { RawBirthNotice, RawDeathNotice, RawHealth } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { BirthNotice, HealthRecord } from '../record.ts';
import { cleanDeathNotice } from './clean-death-notice.ts';
import { cleanDate } from './clean-date.ts';
import { cleanPerson } from './clean-person.ts';
import { cleanPlace } from './clean-place.ts';
import { cleanSex } from './clean-sex.ts';
import { cleanWords } from './clean-words.ts';
import { take, type Desk } from './desk.ts';

/** `notice` and `deathNotice` are set only where there is no choice, and their doubts stand under those paths. */
export function cleanHealth(desk: Desk, { notices, deathNotices }: RawHealth): HealthRecord {
  return { ...birthsIn(desk, notices), ...deathsIn(desk, deathNotices) };
}

function deathsIn(desk: Desk, raws: RawDeathNotice[]): Pick<HealthRecord, 'deathNotices' | 'deathNotice'> {
  const [only, ...others] = raws;
  if (only && others.length === 0) {
    const deathNotice = cleanDeathNotice(desk, only, 'deathNotice.');
    return { deathNotices: [deathNotice], deathNotice };
  }
  return { deathNotices: raws.map((raw, index) => cleanDeathNotice(desk, raw, `deathNotices.${index}.`)) };
}

function birthsIn(desk: Desk, raws: RawBirthNotice[]): Pick<HealthRecord, 'notices' | 'notice'> {
  const [only, ...others] = raws;
  if (only && others.length === 0) {
    const notice = cleanNotice(desk, only, 'notice.');
    return { notices: [notice], notice };
  }
  return { notices: raws.map((raw, index) => cleanNotice(desk, raw, `notices.${index}.`)) };
}

function cleanNotice(desk: Desk, raw: RawBirthNotice, path: string): BirthNotice {
  return withoutGaps({
    noticeId: raw.noticeId,
    signed: raw.signed,
    child: withoutGaps({
      sex: take(desk, `${path}child.sex`, cleanSex(raw.child.sex)),
      birthDate: take(desk, `${path}child.birthDate`, cleanDate(raw.child.birthDate, desk.today)),
      birthPlace: take(desk, `${path}child.birthPlace`, cleanPlace(raw.child.birthPlace, desk.places)),
    }),
    facility: cleanWords(raw.facility ?? '') || undefined,
    mother: cleanPerson(desk, raw.mother, `${path}mother.`),
    father: raw.father && cleanPerson(desk, raw.father, `${path}father.`),
  });
}
