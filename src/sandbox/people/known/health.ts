import type { RawBirthNotice, RawHealth, RawPerson } from '../../../connectors/raw-record.ts';
import type { Country, Draft, NewbornDraft } from '../draft.ts';
import type { Prng } from '../prng.ts';
import { dirtySex, ethnicityLabel, writeDate } from './coded.ts';
import { deathNoticesOf } from './death-notices.ts';
import { codesNow, textNow } from './places.ts';
import { mannerOf, writeName, type Manner, type Manners } from './spelling.ts';

const MANNERS: Manners = { upper: 0.6, nfd: 0.1 };

/**
 * Electronic notices not yet used for a registration: of births, as the mother or the father it names may read them,
 * and of deaths, as the next of kin may.
 */
export function healthOf(country: Country, person: Draft): RawHealth | undefined {
  const notices = person.newborns.flatMap((newborn) => noticeFor(country, person, newborn) ?? []);
  const deathNotices = deathNoticesOf(country, person);
  return notices.length + deathNotices.length > 0 ? { notices, deathNotices } : undefined;
}

function noticeFor({ chance }: Country, reader: Draft, newborn: NewbornDraft): RawBirthNotice | undefined {
  if (newborn.notice === 'missing' || (reader !== newborn.mother && reader !== newborn.father))
    return undefined;
  const manner = mannerOf(chance, MANNERS);
  const { mother, father, commune, facility } = newborn;
  return {
    noticeId: noticeIdOf(newborn),
    signed: newborn.notice === 'signed',
    child: {
      sex: dirtySex(chance, newborn.sex),
      birthDate: writeDate({ bornOn: newborn.bornOn, yearOnly: false }, 'compact'),
      birthPlace: { ...textNow(commune, facility), ...codesNow(commune, facility) },
    },
    facility,
    mother: {
      ...parentOf(chance, mother, manner),
      permanentResidence: textNow(mother.household.dwelling.commune, mother.household.dwelling.street),
    },
    ...(father ? { father: parentOf(chance, father, manner) } : {}),
  };
}

/** The same for both parents: told from the mother and the day, not drawn. */
function noticeIdOf({ mother, bornOn }: NewbornDraft): string {
  return `GCS.${bornOn.slice(2).replaceAll('-', '')}.${mother.personalId.slice(-6)}`;
}

function parentOf(chance: Prng, person: Draft, manner: Manner): RawPerson {
  return {
    personalId: person.personalId,
    fullName: writeName(person.name, manner),
    birthDate: writeDate(person, 'compact'),
    ethnicity: ethnicityLabel(chance, person.ethnicity),
  };
}
