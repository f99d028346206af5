import { addNewborn, addChildren } from './births.ts';
import { addAdult, addPair, marry, marryBefore, separateHomes } from './couples.ts';
import type { Country, NewbornDraft } from './draft.ts';
import { newHousehold } from './household.ts';

const MISSING_NOTICE_SHARE = 0.06;
const UNSIGNED_NOTICE_SHARE = 0.04;

export function settleInOwnHome(country: Country): void {
  const { man, woman } = addPair(country, { ages: [22, 38], commune: country.chance.pick(country.communes) });
  const elder = inventElderSiblings(country);
  marryBefore(country, man, woman, elder);
  addChildren(country, { father: man, mother: woman }, elder);
  addNewborn(country, woman, man, inventNotice(country));
}

export function settleWithGrandparents(country: Country): void {
  const { chance } = country;
  const grandparents = addPair(country, { ages: [52, 66], commune: chance.pick(country.communes) });
  marry(country, grandparents.man, grandparents.woman, 32);
  const { household } = grandparents.man;
  const parents = chance.chance(0.75) ? { husbands: grandparents.man } : { wives: grandparents.woman };
  const { man, woman } = addPair(country, {
    ages: [22, 29],
    commune: household.dwelling.commune,
    household,
    parents,
  });
  const elder = inventElderSiblings(country).slice(0, 1);
  marryBefore(country, man, woman, elder);
  addChildren(country, { father: man, mother: woman }, elder);
  addNewborn(country, woman, man, inventNotice(country));
}

export function settleApart(country: Country): void {
  const { chance } = country;
  const woman = addAdult(
    country,
    'female',
    chance.int(21, 34),
    newHousehold(country, chance.pick(country.communes)),
    'head',
  );
  const man = addAdult(
    country,
    'male',
    chance.int(22, 37),
    newHousehold(country, chance.pick(country.communes)),
    'head',
  );
  marry(country, man, woman, 1);
  addNewborn(country, woman, man, inventNotice(country));
}

export function settleUnmarried(country: Country): void {
  const { man, woman } = addPair(country, { ages: [21, 33], commune: country.chance.pick(country.communes) });
  separateHomes(country, man);
  addNewborn(country, woman, undefined, inventNotice(country));
  const own = woman.newborns[0];
  if (own) man.newborns.push(own);
}

export function settleSingleMother(country: Country): void {
  const { chance } = country;
  const woman = addAdult(
    country,
    'female',
    chance.int(20, 38),
    newHousehold(country, chance.pick(country.communes)),
    'head',
  );
  addNewborn(country, woman, undefined, inventNotice(country));
}

/** Older children of a couple with a newborn, youngest at least one and a half years before. */
function inventElderSiblings(country: Country): number[] {
  const { chance } = country;
  if (chance.chance(0.45)) return [];
  const eldest = chance.int(3, 10);
  return eldest > 6 && chance.chance(0.3) ? [eldest, eldest - 3] : [eldest];
}

function inventNotice(country: Country): NewbornDraft['notice'] {
  const at = country.chance.next();
  if (at < MISSING_NOTICE_SHARE) return 'missing';
  return at < MISSING_NOTICE_SHARE + UNSIGNED_NOTICE_SHARE ? 'unsigned' : 'signed';
}
