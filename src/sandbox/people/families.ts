import { addDays } from '../../kernel/clock.ts';
import { addPerson, headOf, inventDwelling, newHousehold } from './add-person.ts';
import type { Commune } from './commune.ts';
import { ageOn, birthdayAtAge, type Country, type Draft, type Household, type Marriage, type NewbornDraft } from './draft.ts';
import { ETHNICITIES } from './names.ts';

const LIVES_AWAY_SHARE = 0.12;

/** Provinces where many people of other peoples than the Kinh live, with the people met there. */
const PEOPLES_OF: Record<string, readonly string[]> = {
  '04': ['tay', 'nung', 'hmong', 'dao'],
  '08': ['tay', 'hmong', 'dao'],
  '11': ['thai', 'hmong'],
  '12': ['thai', 'hmong', 'dao'],
  '14': ['thai', 'muong', 'hmong'],
  '15': ['tay', 'hmong', 'dao'],
  '19': ['tay', 'nung'],
  '20': ['tay', 'nung', 'dao'],
  '25': ['muong', 'dao'],
  '38': ['muong', 'thai'],
  '40': ['thai'],
  '56': ['cham'],
  '68': ['cham'],
  '79': ['hoa'],
  '86': ['khmer'],
  '91': ['khmer'],
  '92': ['khmer', 'hoa'],
  '96': ['khmer'],
};

export function inventEthnicity(country: Country, commune: Commune): string {
  const { chance } = country;
  const peoples = PEOPLES_OF[commune.provinceCode];
  if (peoples && chance.chance(0.55)) return chance.pick(peoples);
  return chance.chance(0.02) ? chance.pick(ETHNICITIES) : 'kinh';
}

/** Most stay where their family is from; the others moved to another province. */
export function inventHomeTown(country: Country, dwelling: Commune): Commune {
  const { chance, communes } = country;
  if (chance.chance(0.25)) return chance.pick(communes);
  return chance.pick(communes.filter(({ provinceCode }) => provinceCode === dwelling.provinceCode));
}

export interface CoupleWishes {
  ages: readonly [low: number, high: number];
  commune: Commune;
  household?: Household;
  /** parents whose son or daughter one of them is */
  parents?: { husbands?: Draft; wives?: Draft };
}

/** Two adults of a first household, not yet married; the husband heads it unless it has a head. */
export function addPair(country: Country, { ages, commune, household, parents }: CoupleWishes): { man: Draft; woman: Draft } {
  const home = household ?? newHousehold(country, commune);
  const manHeads = country.chance.chance(0.8);
  const age = country.chance.int(...ages);
  const [manRelation, womanRelation] = household
    ? parents?.wives
      ? (['son-in-law', 'child'] as const)
      : (['child', 'daughter-in-law'] as const)
    : manHeads
      ? (['head', 'wife'] as const)
      : (['husband', 'head'] as const);
  const man = addAdult(country, 'male', age, home, manRelation, parents?.husbands);
  const woman = addAdult(country, 'female', Math.max(19, age - country.chance.int(0, 4)), home, womanRelation, parents?.wives);
  return { man, woman };
}

export function addAdult(
  country: Country,
  sex: 'male' | 'female',
  age: number,
  household: Household,
  relation: Household['members'][number]['relation'],
  parent?: Draft,
): Draft {
  const { commune } = household.dwelling;
  const parents = parent ? parentsOf(parent) : {};
  const own = parent ? {} : { ethnicity: inventEthnicity(country, commune), homeTown: inventHomeTown(country, commune) };
  const person = addPerson(country, { sex, bornOn: birthdayAtAge(country, age), household, relation, ...own, ...parents });
  if (country.chance.chance(LIVES_AWAY_SHARE)) person.lodging = inventDwelling(country, country.chance.pick(country.communes));
  return person;
}

export function parentsOf(parent: Draft): { father: Draft | null; mother: Draft | null } {
  return parent.sex === 'male' ? { father: parent, mother: parent.spouse } : { father: parent.spouse, mother: parent };
}

/** Registers the marriage; both are adults by the law of marriage (20 and 18) on that day. */
export function marry(country: Country, husband: Draft, wife: Draft, yearsAgo: number): Marriage {
  const { chance, today } = country;
  const wanted = addDays(today, -Math.round(yearsAgo * 365.25) - chance.int(60, 300));
  const earliest = [yearsAfter(husband.bornOn, 20), yearsAfter(wife.bornOn, 18), wanted].sort().at(-1) ?? wanted;
  const marriage: Marriage = {
    husband,
    wife,
    registeredOn: earliest < today ? earliest : addDays(today, -70),
    registeredIn: chance.chance(0.6) ? husband.household.dwelling.commune : wife.homeTown,
    number: chance.int(1, 180),
    ended: false,
  };
  for (const [one, other] of [[husband, wife], [wife, husband]] as const) {
    one.marriages.push(marriage);
    one.spouse = other;
    one.maritalStatus = 'married';
  }
  return marriage;
}

export function endMarriage(marriage: Marriage, as: 'divorced' | 'widowed'): void {
  marriage.ended = true;
  for (const person of [marriage.husband, marriage.wife]) {
    person.spouse = null;
    person.maritalStatus = as;
  }
}

/** Children of a couple, a few years apart, in the parents' household. */
export function addChildren(country: Country, parents: { father: Draft | null; mother: Draft }, ages: readonly number[]): Draft[] {
  const household = parents.mother.household;
  const relation = [parents.father, parents.mother].includes(headOf(household)) ? 'child' : 'grandchild';
  return ages
    .filter((age) => ageOn(country.today, parents.mother.bornOn) - age >= 19)
    .map((age) =>
      addPerson(country, {
        sex: country.chance.chance(0.51) ? 'male' : 'female',
        bornOn: birthdayAtAge(country, age),
        household,
        relation,
        ...parents,
      }),
    );
}

export function addNewborn(
  country: Country,
  mother: Draft,
  father: Draft | undefined,
  notice: NewbornDraft['notice'],
): void {
  const { chance, communes, today } = country;
  const near = communes.filter(({ provinceCode }) => provinceCode === mother.household.dwelling.commune.provinceCode);
  const commune = chance.pick(near);
  const newborn: NewbornDraft = {
    sex: chance.chance(0.51) ? 'male' : 'female',
    bornOn: addDays(today, -chance.int(2, 50)),
    facility: facilityIn(country, commune),
    commune,
    mother,
    ...(father ? { father } : {}),
    notice,
  };
  mother.newborns.push(newborn);
  father?.newborns.push(newborn);
}

export function facilityIn(country: Country, commune: Commune): string {
  const bareCommune = commune.name.replace(/^(Phường|Xã|Đặc khu) /, '');
  const bareProvince = commune.provinceName.replace(/^(Thành phố|Tỉnh) /, '');
  return country.chance.pick([
    `Bệnh viện Phụ sản ${bareProvince}`,
    `Bệnh viện Đa khoa ${bareProvince}`,
    `Bệnh viện Sản Nhi ${bareProvince}`,
    `Trung tâm Y tế khu vực ${bareCommune}`,
  ]);
}

function yearsAfter(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return addDays(moved.replace('-02-29', '-02-28'), 1);
}
