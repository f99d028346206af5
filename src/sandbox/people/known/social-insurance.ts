import { addDays } from '../../../kernel/clock.ts';
import type { RawSocialInsurance } from '../../../connectors/raw-record.ts';
import { ageOn, type Country, type Draft } from '../draft.ts';
import type { Prng } from '../prng.ts';
import { dirtyPhone, dirtySex, writeDate } from './coded.ts';
import { mannerOf, writeName, type Manners } from './spelling.ts';

const MANNERS: Manners = { upper: 0.55, 'no-middle': 0.05, 'no-accents': 0.05, nfd: 0.03 };
const COVERED_SHARE = 0.85;
/** Of the year-only births, those filed under 1 January. */
const FIRST_OF_JANUARY_SHARE = 0.3;
const WRONG_YEAR_SHARE = 0.01;

/** The least careful register: names and dates come from old paper cards. */
export function socialInsuranceOf({ chance, today }: Country, person: Draft): RawSocialInsurance | undefined {
  const isChild = ageOn(today, person.bornOn) < 6;
  const isCovered = isChild || person.newborns.length > 0 || chance.chance(COVERED_SHARE);
  if (!isCovered || person.death?.registered) return undefined;
  const area = person.household.dwelling.commune.name.replace(/^(Phường|Xã|Đặc khu) /, '');
  return {
    personalId: person.personalId,
    fullName: writeName(person.name, mannerOf(chance, MANNERS)),
    birthDate: birthDateAsKept(chance, person),
    sex: dirtySex(chance, person.sex),
    phone: person.phone ? dirtyPhone(chance, person.phone) : '',
    insuranceNumber: chance.digits(10),
    facility: `Trạm Y tế ${area}`,
    validTo: writeDate({ bornOn: addDays(today, chance.int(20, 700)), yearOnly: false }, 'slashed'),
  };
}

function birthDateAsKept(chance: Prng, person: Draft): string {
  const year = Number(person.bornOn.slice(0, 4));
  if (person.yearOnly) return chance.chance(FIRST_OF_JANUARY_SHARE) ? `${year}0101` : `${year}`;
  const wrong = person.newborns.length === 0 && chance.chance(WRONG_YEAR_SHARE);
  return writeDate(
    { ...person, bornOn: wrong ? `${year - 1}${person.bornOn.slice(4)}` : person.bornOn },
    'compact',
  );
}
