import { addDays } from '../../kernel/clock.ts';
import { addPerson, newHousehold } from './add-person.ts';
import { birthdayAtAge, type Country, type Draft, type NewbornDraft } from './draft.ts';
import { addAdult, addChildren, addNewborn, addPair, endMarriage, facilityIn, marry } from './families.ts';

/** How many families of each kind live in the sandbox; together about 3,000 people. */
export const SETTLEMENT = {
  newbornInOwnHome: 215,
  newbornWithGrandparents: 75,
  newbornParentsApart: 30,
  newbornUnmarriedParents: 25,
  newbornSingleMother: 25,
  familiesWithChildren: 215,
  eldersWithGrownChildren: 85,
  singles: 260,
  divorced: 80,
  widowed: 60,
  bereaved: 45,
} as const;

const MISSING_NOTICE_SHARE = 0.06;
const UNSIGNED_NOTICE_SHARE = 0.04;

export const SETTLERS: Record<keyof typeof SETTLEMENT, (country: Country) => void> = {
  newbornInOwnHome: settleInOwnHome,
  newbornWithGrandparents: settleWithGrandparents,
  newbornParentsApart: settleApart,
  newbornUnmarriedParents: settleUnmarried,
  newbornSingleMother: settleSingleMother,
  familiesWithChildren: settleFamily,
  eldersWithGrownChildren: settleElders,
  singles: settleSingle,
  divorced: settleDivorced,
  widowed: settleWidowed,
  bereaved: settleBereaved,
};

function settleInOwnHome(country: Country): void {
  const { man, woman } = addPair(country, { ages: [22, 38], commune: country.chance.pick(country.communes) });
  const elder = inventElderSiblings(country);
  marryBefore(country, man, woman, elder);
  addChildren(country, { father: man, mother: woman }, elder);
  addNewborn(country, woman, man, inventNotice(country));
}

function settleWithGrandparents(country: Country): void {
  const { chance } = country;
  const grandparents = addPair(country, { ages: [52, 66], commune: chance.pick(country.communes) });
  marry(country, grandparents.man, grandparents.woman, 32);
  const { household } = grandparents.man;
  const parents = chance.chance(0.75) ? { husbands: grandparents.man } : { wives: grandparents.woman };
  const { man, woman } = addPair(country, { ages: [22, 29], commune: household.dwelling.commune, household, parents });
  const elder = inventElderSiblings(country).slice(0, 1);
  marryBefore(country, man, woman, elder);
  addChildren(country, { father: man, mother: woman }, elder);
  addNewborn(country, woman, man, inventNotice(country));
}

function settleApart(country: Country): void {
  const { chance } = country;
  const woman = addAdult(country, 'female', chance.int(21, 34), newHousehold(country, chance.pick(country.communes)), 'head');
  const man = addAdult(country, 'male', chance.int(22, 37), newHousehold(country, chance.pick(country.communes)), 'head');
  marry(country, man, woman, 1);
  addNewborn(country, woman, man, inventNotice(country));
}

function settleUnmarried(country: Country): void {
  const { man, woman } = addPair(country, { ages: [21, 33], commune: country.chance.pick(country.communes) });
  separateHomes(country, man);
  addNewborn(country, woman, undefined, inventNotice(country));
  const own = woman.newborns[0];
  if (own) man.newborns.push(own);
}

function settleSingleMother(country: Country): void {
  const { chance } = country;
  const woman = addAdult(country, 'female', chance.int(20, 38), newHousehold(country, chance.pick(country.communes)), 'head');
  addNewborn(country, woman, undefined, inventNotice(country));
}

function settleFamily(country: Country): void {
  const { chance } = country;
  const { man, woman } = addPair(country, { ages: [30, 48], commune: chance.pick(country.communes) });
  const eldest = chance.int(2, 17);
  const ages = [eldest, ...(eldest > 4 && chance.chance(0.75) ? [eldest - chance.int(2, 4)] : [])];
  marryBefore(country, man, woman, ages);
  addChildren(country, { father: man, mother: woman }, ages);
}

function settleElders(country: Country): void {
  const { chance } = country;
  const { man, woman } = addPair(country, { ages: [56, 84], commune: chance.pick(country.communes) });
  marry(country, man, woman, 33);
  for (let left = chance.int(1, 2); left > 0; left -= 1) {
    const sex = chance.chance(0.5) ? 'male' : 'female';
    addAdult(country, sex, chance.int(19, 31), man.household, 'child', man);
  }
}

function settleSingle(country: Country): void {
  const { chance } = country;
  const sex = chance.chance(0.5) ? 'male' : 'female';
  addAdult(country, sex, chance.int(20, 45), newHousehold(country, chance.pick(country.communes)), 'head');
}

/** Both ended and went their ways; the children stayed with the mother. A few married again and parted again. */
function settleDivorced(country: Country): void {
  const { chance } = country;
  const { man, woman } = addPair(country, { ages: [28, 52], commune: chance.pick(country.communes) });
  const marriage = marry(country, man, woman, 9);
  if (chance.chance(0.5)) addChildren(country, { father: man, mother: woman }, [chance.int(3, 8)]);
  separateHomes(country, man);
  endMarriage(marriage, 'divorced');
}

function settleWidowed(country: Country): void {
  const { man, woman } = addPair(country, { ages: [45, 80], commune: country.chance.pick(country.communes) });
  const marriage = marry(country, man, woman, 20);
  die(country, man, country.chance.int(200, 3000), true);
  endMarriage(marriage, 'widowed');
}

/** A widowed parent who died days ago, and the grown child who will report it. */
function settleBereaved(country: Country): void {
  const { chance } = country;
  const household = newHousehold(country, chance.pick(country.communes));
  const sex = chance.chance(0.6) ? 'female' : 'male';
  const elder = addAdult(country, sex, chance.int(64, 94), household, sex === 'female' ? 'mother' : 'father');
  elder.maritalStatus = 'widowed';
  const child = addPerson(country, {
    sex: chance.chance(0.5) ? 'male' : 'female',
    bornOn: birthdayAtAge(country, chance.int(28, 41)),
    household,
    relation: 'head',
    ...(sex === 'female' ? { mother: elder } : { father: elder }),
  });
  child.lodging = null;
  die(country, elder, chance.int(1, 14), chance.chance(0.2));
}

function die(country: Country, person: Draft, daysAgo: number, registered: boolean): void {
  const { commune } = person.household.dwelling;
  const atHome = country.chance.chance(0.5);
  const place = atHome ? person.household.dwelling.street : facilityIn(country, commune);
  person.death = { on: addDays(country.today, -daysAgo), place, commune, registered };
}

/** Older children of a couple with a newborn, youngest at least one and a half years before. */
function inventElderSiblings(country: Country): number[] {
  const { chance } = country;
  if (chance.chance(0.45)) return [];
  const eldest = chance.int(3, 10);
  return eldest > 6 && chance.chance(0.3) ? [eldest, eldest - 3] : [eldest];
}

function marryBefore(country: Country, man: Draft, woman: Draft, childAges: readonly number[]): void {
  marry(country, man, woman, Math.max(0.8, ...childAges) + country.chance.next());
}

function separateHomes(country: Country, man: Draft): void {
  const left = man.household;
  left.members = left.members.filter(({ person }) => person !== man);
  if (!left.members.some(({ relation }) => relation === 'head')) {
    for (const member of left.members) if (member.relation === 'wife') member.relation = 'head';
  }
  man.household = newHousehold(country, left.dwelling.commune);
  man.household.members.push({ person: man, relation: 'head' });
}

function inventNotice(country: Country): NewbornDraft['notice'] {
  const at = country.chance.next();
  if (at < MISSING_NOTICE_SHARE) return 'missing';
  return at < MISSING_NOTICE_SHARE + UNSIGNED_NOTICE_SHARE ? 'unsigned' : 'signed';
}
