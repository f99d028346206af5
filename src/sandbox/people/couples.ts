import { addDays } from '../../kernel/clock.ts';
import { addPerson } from './add-person.ts';
import type { Commune } from './commune.ts';
import { birthdayAtAge, type Country, type Draft, type Household, type Marriage } from './draft.ts';
import { inventDwelling, newHousehold } from './household.ts';
import { inventEthnicity, inventHomeTown } from './origins.ts';

const LIVES_AWAY_SHARE = 0.12;

export interface CoupleWishes {
  ages: readonly [low: number, high: number];
  commune: Commune;
  household?: Household;
  /** parents whose son or daughter one of them is */
  parents?: { husbands?: Draft; wives?: Draft };
}

/** Two adults of a first household, not yet married; the husband heads it unless it has a head. */
export function addPair(
  country: Country,
  { ages, commune, household, parents }: CoupleWishes,
): { man: Draft; woman: Draft } {
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
  const woman = addAdult(
    country,
    'female',
    Math.max(19, age - country.chance.int(0, 4)),
    home,
    womanRelation,
    parents?.wives,
  );
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
  const own = parent
    ? {}
    : { ethnicity: inventEthnicity(country, commune), homeTown: inventHomeTown(country, commune) };
  const person = addPerson(country, {
    sex,
    bornOn: birthdayAtAge(country, age),
    household,
    relation,
    ...own,
    ...parents,
  });
  if (country.chance.chance(LIVES_AWAY_SHARE))
    person.lodging = inventDwelling(country, country.chance.pick(country.communes));
  return person;
}

export function parentsOf(parent: Draft): { father: Draft | null; mother: Draft | null } {
  return parent.sex === 'male'
    ? { father: parent, mother: parent.spouse }
    : { father: parent.spouse, mother: parent };
}

/** Registers the marriage; both are adults by the law of marriage (20 and 18) on that day. */
export function marry(country: Country, husband: Draft, wife: Draft, yearsAgo: number): Marriage {
  const { chance, today } = country;
  const wanted = addDays(today, -Math.round(yearsAgo * 365.25) - chance.int(60, 300));
  const earliest =
    [yearsAfter(husband.bornOn, 20), yearsAfter(wife.bornOn, 18), wanted].sort().at(-1) ?? wanted;
  const marriage: Marriage = {
    husband,
    wife,
    registeredOn: earliest < today ? earliest : addDays(today, -70),
    registeredIn: chance.chance(0.6) ? husband.household.dwelling.commune : wife.homeTown,
    number: chance.int(1, 180),
    ended: false,
  };
  for (const [one, other] of [
    [husband, wife],
    [wife, husband],
  ] as const) {
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

function yearsAfter(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return addDays(moved.replace('-02-29', '-02-28'), 1);
}

/** Married before the eldest of the children was born. */
export function marryBefore(country: Country, man: Draft, woman: Draft, childAges: readonly number[]): void {
  marry(country, man, woman, Math.max(0.8, ...childAges) + country.chance.next());
}

export function separateHomes(country: Country, man: Draft): void {
  leaveHousehold(man);
  man.household = newHousehold(country, man.household.dwelling.commune);
  man.household.members.push({ person: man, relation: 'head' });
}

/** Struck off; wife or husband heads the household when the one who left did. */
export function leaveHousehold(leaver: Draft): void {
  const left = leaver.household;
  left.members = left.members.filter(({ person }) => person !== leaver);
  if (left.members.some(({ relation }) => relation === 'head')) return;
  for (const member of left.members)
    if (member.relation === 'wife' || member.relation === 'husband') member.relation = 'head';
}
