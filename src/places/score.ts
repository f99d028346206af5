import type { Chain } from './chains.ts';
import type { CommuneMention, DistrictMention, ProvinceMention } from './mentions.ts';
import type { CommuneName, OldCommuneName } from './name-index.ts';
import type { Commune } from './places.ts';
import type { Accents } from './spelling.ts';
import type { OldDistrict, OldProvince } from './unit.ts';

/** Where a commune of today came from. */
export interface Origins {
  districts: Set<OldDistrict>;
  provinces: Set<OldProvince>;
}
export type OriginsOf = (commune: Commune) => Origins;

/** How much each agreement says; only their order and sums matter. */
const KIND = 3;
const OTHER_KIND = 0.5;
const FORMER_KIND = 2.9;
const ACCENTS = { same: 2, none: 0, other: -3 };
const PROVINCE = 5;
const OTHER_PROVINCE = -4;
const DISTRICT = 5;
const TODAY_IN_OLD_DISTRICT = 3;
const OTHER_DISTRICT = -20;
/** two levels are today's way to write an address */
const TWO_LEVELS = 1;
const A_WORD = 0.4;

export function scoreOf(
  name: CommuneName | OldCommuneName,
  accents: Accents,
  { word }: CommuneMention,
  { district, province }: Chain,
  originsOf: OriginsOf,
): number {
  let score = ACCENTS[accents] + A_WORD * (name.words + wordsOf(district) + wordsOf(province));
  if (word) score += kindScore(name, word.kind);
  if (district) score += districtScore(name, district, originsOf);
  if (province) score += PROVINCE * provinceFit(name, province, originsOf) || OTHER_PROVINCE;
  if (
    province &&
    !district &&
    name.level === 'commune' &&
    province.names.some((each) => each.name.today.length)
  ) {
    score += TWO_LEVELS;
  }
  return score;
}

function wordsOf(mention: DistrictMention | ProvinceMention | undefined): number {
  return mention ? mention.to - mention.start : 0;
}

function kindScore(name: CommuneName | OldCommuneName, kind: string): number {
  if (name.kind === kind) return KIND;
  return name.level === 'commune' && name.formerKind === kind ? FORMER_KIND : OTHER_KIND;
}

export function districtScore(
  name: CommuneName | OldCommuneName,
  district: DistrictMention,
  originsOf: OriginsOf,
): number {
  if (name.level === 'old-commune') {
    const same = district.names.find((each) => each.name.district === name.old.district);
    if (!same) return OTHER_DISTRICT;
    return (
      DISTRICT + (district.word && district.word.kind !== same.name.kind ? -1 : 0) + ACCENTS[same.accents] / 4
    );
  }
  const { districts } = originsOf(name.commune);
  return district.names.some((each) => districts.has(each.name.district))
    ? TODAY_IN_OLD_DISTRICT
    : OTHER_DISTRICT;
}

/** 1 where the province is the name's own, a little less across the two catalogues, 0 where it is another. */
export function provinceFit(
  name: CommuneName | OldCommuneName,
  province: ProvinceMention,
  originsOf: OriginsOf,
): number {
  let fit = 0;
  for (const { name: told } of province.names) {
    if (name.level === 'commune') {
      const { provinces } = originsOf(name.commune);
      if (told.today.some(({ code }) => code === name.commune.provinceCode)) fit = 1;
      else if (told.former.some((old) => provinces.has(old))) fit = Math.max(fit, 0.8);
    } else {
      if (told.former.includes(name.old.district.province)) fit = 1;
      else if (told.today.includes(name.old.district.province.today)) fit = Math.max(fit, 0.9);
    }
  }
  return fit;
}
