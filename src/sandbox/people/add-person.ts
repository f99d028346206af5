import type { Commune } from './commune.ts';
import { ageOn, type Country, type Draft, type Household, type Relation, type Sex } from './draft.ts';
import { fullNameOf, inventName } from './names.ts';
import { inventPersonalId } from './personal-id.ts';

const OCCUPATIONS = (
  'Nông dân, Công nhân, Giáo viên, Buôn bán tự do, Kế toán, Thợ may, Tài xế, Điều dưỡng, Kỹ sư, Nội trợ, Bảo vệ, ' +
  'Nhân viên văn phòng, Lao động tự do, Ngư dân, Thợ xây, Nhân viên bán hàng'
).split(', ');
const MOBILE_PREFIXES = '032 035 038 070 077 079 083 085 090 091 093 096 098'.split(' ');
const YEAR_ONLY_SHARE = 0.35;
const YEAR_ONLY_AGE = 62;

export interface NewPerson {
  sex: Sex;
  bornOn: string;
  household: Household;
  relation: Relation;
  ethnicity?: string;
  father?: Draft | null;
  mother?: Draft | null;
  homeTown?: Commune;
}

/** Makes a person, enters them into their household and their parents' children. */
export function addPerson(country: Country, wanted: NewPerson): Draft {
  const { chance } = country;
  const { father = null, mother = null, sex, bornOn, household } = wanted;
  const ethnicity = wanted.ethnicity ?? father?.ethnicity ?? mother?.ethnicity ?? 'kinh';
  const homeTown = wanted.homeTown ?? father?.homeTown ?? mother?.homeTown ?? household.dwelling.commune;
  const birthCommune = mother ? household.dwelling.commune : homeTown;
  const parentNames = inventParentNames(country, ethnicity);
  const draft: Draft = {
    personalId: inventPersonalId(chance, { ...birthProvince(birthCommune), bornOn, sex }, country.takenIds),
    name: inventName(chance, ethnicity, sex, father?.name.surname ?? surnameOf(parentNames.father)),
    sex,
    bornOn,
    yearOnly: ageOn(country.today, bornOn) >= YEAR_ONLY_AGE && chance.chance(YEAR_ONLY_SHARE),
    ethnicity,
    homeTown,
    birthCommune,
    household,
    lodging: null,
    maritalStatus: 'single',
    ...inventContact(country, bornOn),
    mother,
    father,
    parentNames,
    spouse: null,
    children: [],
    newborns: [],
    marriages: [],
    parcels: [],
    businesses: [],
  };
  for (const parent of [father, mother]) parent?.children.push(draft);
  household.members.push({ person: draft, relation: wanted.relation });
  country.drafts.push(draft);
  return draft;
}

function birthProvince(commune: Commune): { provinceCode: string } {
  return { provinceCode: commune.formerly[0]?.provinceCode ?? commune.provinceCode };
}

function inventContact(country: Country, bornOn: string): Pick<Draft, 'phone' | 'email' | 'occupation'> {
  const { chance } = country;
  const age = ageOn(country.today, bornOn);
  if (age < 15) return { phone: null, email: null, occupation: null };
  return {
    phone: `${chance.pick(MOBILE_PREFIXES)}${chance.digits(7)}`,
    email: age < 65 && chance.chance(0.55) ? `hom.thu.${chance.digits(6)}@example.com` : null,
    occupation: age < 18 ? 'Học sinh' : age >= 60 ? 'Hưu trí' : chance.pick(OCCUPATIONS),
  };
}

function inventParentNames(country: Country, ethnicity: string): Draft['parentNames'] {
  const name = (sex: Sex) => fullNameOf(inventName(country.chance, ethnicity, sex));
  return { mother: name('female'), father: name('male') };
}

function surnameOf(fullName: string): string {
  return fullName.split(' ')[0] ?? fullName;
}
