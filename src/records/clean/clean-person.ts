import type { RawPerson } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { PersonRecord } from '../record.ts';
import { cleanDate } from './clean-date.ts';
import { cleanEmail } from './clean-email.ts';
import { cleanItem } from './clean-item.ts';
import { cleanMaritalStatus } from './clean-marital-status.ts';
import { cleanName } from './clean-name.ts';
import { cleanOldIdNumber, cleanPersonalId, idContradictions } from './clean-personal-id.ts';
import { cleanPhone } from './clean-phone.ts';
import { cleanPlace } from './clean-place.ts';
import { cleanSex } from './clean-sex.ts';
import { cleanWords, unshoutSentence } from './clean-words.ts';
import { note, take, type Desk } from './desk.ts';

/** `path` is where the person stands in the record, "" or "marriage.wife." with its dot. */
export function cleanPerson(desk: Desk, raw: RawPerson, path: string): PersonRecord {
  const { catalogues, places } = desk;
  const person: PersonRecord = withoutGaps({
    personalId: take(desk, `${path}personalId`, cleanPersonalId(raw.personalId)),
    oldIdNumber: cleanOldIdNumber(raw.oldIdNumber, raw.personalId),
    fullName: take(desk, `${path}fullName`, cleanName(raw.fullName)),
    birthDate: take(desk, `${path}birthDate`, cleanDate(raw.birthDate, desk.today)),
    sex: take(desk, `${path}sex`, cleanSex(raw.sex)),
    ethnicity: take(desk, `${path}ethnicity`, cleanItem(raw.ethnicity, catalogues['ethnicities'])),
    nationality: take(desk, `${path}nationality`, cleanItem(raw.nationality, catalogues['countries'])),
    homeTown: take(desk, `${path}homeTown`, cleanPlace(raw.homeTown, places)),
    birthPlace: take(desk, `${path}birthPlace`, cleanPlace(raw.birthPlace, places)),
    permanentResidence: take(desk, `${path}permanentResidence`, cleanPlace(raw.permanentResidence, places)),
    temporaryResidence: take(desk, `${path}temporaryResidence`, cleanPlace(raw.temporaryResidence, places)),
    maritalStatus: take(desk, `${path}maritalStatus`, cleanMaritalStatus(raw.maritalStatus)),
    phone: take(desk, `${path}phone`, cleanPhone(raw.phone)),
    email: take(desk, `${path}email`, cleanEmail(raw.email)),
    occupation: unshoutSentence(cleanWords(raw.occupation ?? '')) || undefined,
  });
  if (person.personalId) note(desk, `${path}personalId`, idContradictions(person.personalId, person));
  return person;
}
