import { addChildren } from './births.ts';
import { addPair, endMarriage, leaveHousehold, marry } from './couples.ts';
import { die } from './die.ts';
import { ageOn, type Country, type Draft } from './draft.ts';

const REGISTERED_SHARE = 0.15;
const OLDEST_CHILD = 45;

/**
 * Husband or wife died days ago. Until the death is registered the registers keep the marriage and the household as
 * they were; only the widowed one knows better.
 */
export function settleBereavedCouple(country: Country): void {
  const { chance } = country;
  const { man, woman } = addPair(country, { ages: [34, 86], commune: chance.pick(country.communes) });
  const childAges = inventChildAges(country, woman);
  const marriage = marry(country, man, woman, Math.max(2, ...childAges) + 1);
  addChildren(country, { father: man, mother: woman }, childAges);
  const [deceased, widowed] = chance.chance(0.6) ? [man, woman] : [woman, man];
  const registered = dieOfLate(country, deceased);
  if (registered) endMarriage(marriage, 'widowed');
  else widowed.maritalStatus = 'widowed';
}

/** A child died days ago; both parents may report it. */
export function settleBereavedParents(country: Country): void {
  const { chance } = country;
  const { man, woman } = addPair(country, { ages: [28, 46], commune: chance.pick(country.communes) });
  const childAges = inventChildAges(country, woman);
  marry(country, man, woman, Math.max(2, ...childAges) + 1);
  const [child] = addChildren(country, { father: man, mother: woman }, childAges);
  if (child) dieOfLate(country, child);
}

function dieOfLate(country: Country, person: Draft): boolean {
  const registered = country.chance.chance(REGISTERED_SHARE);
  die(country, person, country.chance.int(1, 14), registered);
  if (registered) leaveHousehold(person);
  return registered;
}

function inventChildAges({ chance, today }: Country, mother: Draft): number[] {
  const oldest = Math.min(OLDEST_CHILD, ageOn(today, mother.bornOn) - 21);
  const eldest = chance.int(Math.ceil(oldest / 2), oldest);
  return eldest > 5 && chance.chance(0.5) ? [eldest, eldest - chance.int(2, 4)] : [eldest];
}
