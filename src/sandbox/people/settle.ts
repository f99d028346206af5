import { addPerson } from './add-person.ts';
import { addChildren } from './births.ts';
import {
  addAdult,
  addPair,
  endMarriage,
  leaveHousehold,
  marry,
  marryBefore,
  separateHomes,
} from './couples.ts';
import { die } from './die.ts';
import { birthdayAtAge, type Country } from './draft.ts';
import { newHousehold } from './household.ts';
import { settleBereavedCouple, settleBereavedParents } from './settle-deaths.ts';
import {
  settleApart,
  settleInOwnHome,
  settleSingleMother,
  settleUnmarried,
  settleWithGrandparents,
} from './settle-newborns.ts';

/** How many families of each kind live in the sandbox; together about 3,000 people. */
export const SETTLEMENT = {
  newbornInOwnHome: 215,
  newbornWithGrandparents: 75,
  newbornParentsApart: 30,
  newbornUnmarriedParents: 25,
  newbornSingleMother: 25,
  familiesWithChildren: 215,
  eldersWithGrownChildren: 120,
  singles: 420,
  divorced: 80,
  widowed: 60,
  bereaved: 45,
} as const;

/** Who came to the sandbox later; they are drawn from a stream of their own and change nobody of before. */
export const LATER_SETTLEMENT = { bereavedCouple: 32, bereavedParents: 10 } as const;

const REMARRIED_SHARE = 0.25;

type Kind = keyof typeof SETTLEMENT | keyof typeof LATER_SETTLEMENT;

export const SETTLERS: Record<Kind, (country: Country) => void> = {
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
  bereavedCouple: settleBereavedCouple,
  bereavedParents: settleBereavedParents,
};

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

/** Both ended and went their ways; the children stayed with the mother. Some men married again. */
function settleDivorced(country: Country): void {
  const { chance } = country;
  const { man, woman } = addPair(country, { ages: [30, 52], commune: chance.pick(country.communes) });
  const marriage = marry(country, man, woman, 9);
  if (chance.chance(0.5)) addChildren(country, { father: man, mother: woman }, [chance.int(3, 8)]);
  separateHomes(country, man);
  endMarriage(marriage, 'divorced');
  if (chance.chance(REMARRIED_SHARE))
    marry(country, man, addAdult(country, 'female', chance.int(26, 44), man.household, 'wife'), 1);
}

function settleWidowed(country: Country): void {
  const { man, woman } = addPair(country, { ages: [45, 80], commune: country.chance.pick(country.communes) });
  const marriage = marry(country, man, woman, 20);
  die(country, man, country.chance.int(200, 3000), true);
  leaveHousehold(man);
  endMarriage(marriage, 'widowed');
}

/** A widowed parent who died days ago, and the grown child who will report it. */
function settleBereaved(country: Country): void {
  const { chance } = country;
  const household = newHousehold(country, chance.pick(country.communes));
  const sex = chance.chance(0.6) ? 'female' : 'male';
  const age = chance.int(64, 94);
  const elder = addAdult(country, sex, age, household, sex === 'female' ? 'mother' : 'father');
  elder.maritalStatus = 'widowed';
  const child = addPerson(country, {
    sex: chance.chance(0.5) ? 'male' : 'female',
    bornOn: birthdayAtAge(country, age - chance.int(22, 38)),
    household,
    relation: 'head',
    ...(sex === 'female' ? { mother: elder } : { father: elder }),
  });
  child.lodging = null;
  die(country, elder, chance.int(1, 14), chance.chance(0.2));
}
