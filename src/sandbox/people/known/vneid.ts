import { ageOn, type Country, type Draft } from '../draft.ts';
import type { RawVneid } from '../person.ts';
import { writeDate } from './coded.ts';
import { mannerOf, writeName, type Manners } from './spelling.ts';

const MANNERS: Manners = { upper: 0.02, 'no-accents': 0.01 };
const FIRST_AGE = 14;
const LEVEL_ONE_SHARE = 0.02;

/** The account of the sign-on. Parents of newborns have the level that may file. */
export function vneidOf({ chance, today }: Country, person: Draft): RawVneid | undefined {
  if (ageOn(today, person.bornOn) < FIRST_AGE || person.death?.registered) return undefined;
  const { personalId, name, phone, email, newborns } = person;
  return {
    personalId,
    fullName: writeName(name, mannerOf(chance, MANNERS)),
    birthDate: writeDate(person, 'slashed'),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    accountType: 1,
    accountLevel: newborns.length === 0 && chance.chance(LEVEL_ONE_SHARE) ? 1 : 2,
  };
}
