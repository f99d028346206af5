import type { CommuneName, DistrictName, OldCommuneName, ProvinceName } from './name-index.ts';
import type { Mention, Mentions } from './mentions.ts';
import type { Commune } from './places.ts';
import type { Token } from './spelling.ts';
import type { OldDistrict, OldProvince } from './unit.ts';

export type CommuneMention = Mention<CommuneName | OldCommuneName>;
export type DistrictMention = Mention<DistrictName>;
export type ProvinceMention = Mention<ProvinceName>;

/** Where a commune of today came from. */
export interface Origins {
  districts: Set<OldDistrict>;
  provinces: Set<OldProvince>;
}
export type OriginsOf = (commune: Commune) => Origins;

/** A commune's name with the district and province that stand beside it. */
export interface Weighed {
  mention: CommuneMention;
  district: DistrictMention | undefined;
  province: ProvinceMention | undefined;
  /** the names that fit best, all equally well */
  winners: (CommuneName | OldCommuneName)[];
  score: number;
  /** the text calls it xã, phường …, or a district or province beside it agrees */
  supported: boolean;
  start: number;
  end: number;
}

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

/** Tokens that may stand between two parts of an address. */
const GAP = 1;

export function weighAll(mentions: Mentions, tokens: readonly Token[], originsOf: OriginsOf): Weighed[] {
  const around = neighbours(mentions);
  return mentions.communes
    .map((mention) => weigh(mention, around, tokens, originsOf))
    .filter((weighed) => weighed !== undefined);
}

function weigh(
  mention: CommuneMention,
  around: Neighbours,
  tokens: readonly Token[],
  originsOf: OriginsOf,
): Weighed | undefined {
  if (!mention.word && isStreet(tokens, mention.from)) return undefined;
  let best: Weighed | undefined;
  for (const chain of chainsOf(mention, around)) {
    for (const { name, accents } of mention.names) {
      const score = scoreOf(name, accents, mention, chain, originsOf);
      if (best && score < best.score) continue;
      if (best && score === best.score && best.district === chain.district && best.province === chain.province) {
        best.winners.push(name);
      } else if (!best || score > best.score) {
        best = { mention, ...chain, winners: [name], score, supported: false, ...extentOf(mention, chain) };
      }
    }
  }
  return best && { ...best, supported: isSupported(best, originsOf) };
}

interface Chain {
  district: DistrictMention | undefined;
  province: ProvinceMention | undefined;
}

function scoreOf(
  name: CommuneName | OldCommuneName,
  accents: keyof typeof ACCENTS,
  { word }: CommuneMention,
  { district, province }: Chain,
  originsOf: OriginsOf,
): number {
  let score = ACCENTS[accents] + A_WORD * (name.words + wordsOf(district) + wordsOf(province));
  if (word) score += kindScore(name, word.kind);
  if (district) score += districtScore(name, district, originsOf);
  if (province) score += PROVINCE * provinceFit(name, province, originsOf) || OTHER_PROVINCE;
  if (province && !district && name.level === 'commune' && province.names.some((each) => each.name.today.length)) {
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

function districtScore(name: CommuneName | OldCommuneName, district: DistrictMention, originsOf: OriginsOf): number {
  if (name.level === 'old-commune') {
    const same = district.names.find((each) => each.name.district === name.old.district);
    if (!same) return OTHER_DISTRICT;
    return DISTRICT + (district.word && district.word.kind !== same.name.kind ? -1 : 0) + ACCENTS[same.accents] / 4;
  }
  const { districts } = originsOf(name.commune);
  return district.names.some((each) => districts.has(each.name.district)) ? TODAY_IN_OLD_DISTRICT : OTHER_DISTRICT;
}

/** 1 where the province is the name's own, a little less across the two catalogues, 0 where it is another. */
function provinceFit(name: CommuneName | OldCommuneName, province: ProvinceMention, originsOf: OriginsOf): number {
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

function isSupported({ winners, district, province }: Weighed, originsOf: OriginsOf): boolean {
  const [name] = winners;
  if (!name) return false;
  if (district && districtScore(name, district, originsOf) > 0) return true;
  return province !== undefined && provinceFit(name, province, originsOf) > 0;
}

interface Neighbours {
  districtsFrom: Map<number, DistrictMention[]>;
  districtsTo: Map<number, DistrictMention[]>;
  provincesFrom: Map<number, ProvinceMention[]>;
  provincesTo: Map<number, ProvinceMention[]>;
}

function neighbours({ districts, provinces }: Mentions): Neighbours {
  return {
    districtsFrom: Map.groupBy(districts, (mention) => mention.start),
    districtsTo: Map.groupBy(districts, (mention) => mention.to),
    provincesFrom: Map.groupBy(provinces, (mention) => mention.start),
    provincesTo: Map.groupBy(provinces, (mention) => mention.to),
  };
}

/** What may stand beside: district then province after, before, or one on each side. What is told is not passed over. */
function chainsOf(mention: CommuneMention, around: Neighbours): Chain[] {
  const after = near(around.districtsFrom, mention.to, 1);
  const before = near(around.districtsTo, mention.start, -1);
  const chains: Chain[] = [undefined, ...after, ...before].flatMap((district) =>
    provincesBeside(mention, district, around).map((province) => ({ district, province })),
  );
  const withProvince = keepTold(chains, ({ province }) => province !== undefined && isTold(province));
  return keepTold(withProvince, ({ district }) => district !== undefined && isDistrictTold(district, around));
}

function keepTold(chains: Chain[], told: (chain: Chain) => boolean): Chain[] {
  const kept = chains.filter(told);
  return kept.length ? kept : chains;
}

function isTold({ names }: ProvinceMention): boolean {
  return names.some(({ name, accents }) => !name.short && accents !== 'other');
}

/** "thành phố Bắc Ninh" may be the province, so it does not tell a district. */
function isDistrictTold({ word, names, from, to }: DistrictMention, around: Neighbours): boolean {
  if (!word || !names.some(({ accents }) => accents !== 'other')) return false;
  return !around.provincesTo.get(to)?.some((province) => province.from === from);
}

function provincesBeside(
  mention: CommuneMention,
  district: DistrictMention | undefined,
  around: Neighbours,
): (ProvinceMention | undefined)[] {
  const to = Math.max(mention.to, district?.to ?? 0);
  const start = Math.min(mention.start, district?.start ?? mention.start);
  const found = [...near(around.provincesFrom, to, 1), ...near(around.provincesTo, start, -1)];
  return found.length ? [...found.filter(isTold), ...(found.some(isTold) ? [] : [...found, undefined])] : [undefined];
}

function near<Found>(places: Map<number, Found[]>, at: number, direction: 1 | -1): Found[] {
  const found: Found[] = [];
  for (let gap = 0; gap <= GAP; gap++) found.push(...(places.get(at + direction * gap) ?? []));
  return found;
}

function extentOf(mention: CommuneMention, { district, province }: Chain): { start: number; end: number } {
  const all = [mention, district, province].filter((each) => each !== undefined);
  return { start: Math.min(...all.map((each) => each.start)), end: Math.max(...all.map((each) => each.to)) };
}

const STREET_WORDS = new Set(['duong', 'pho', 'ngo', 'ngach', 'hem', 'kiet', 'so', 'thon', 'xom', 'ap', 'khom', 'ban', 'buon', 'lang', 'to']);

/** "12 Trần Hưng Đạo": a house number or "đường" before a bare name makes it a street. */
function isStreet(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const token = tokens[from];
  if (!before || !token || token.break === 'comma' || token.break === 'stop' || token.break === 'dash') return false;
  if (/^\d/.test(before.plain) || STREET_WORDS.has(before.plain)) return true;
  return before.plain.length === 1 && /^\d/.test(tokens[from - 2]?.plain ?? '') && before.break === 'none';
}
