import type { CommuneMention, DistrictMention, Mentions, ProvinceMention } from './mentions.ts';
import type { Token } from './spelling.ts';
import { isStreet } from './street.ts';

/** The district and the province that stand beside a commune's name. */
export interface Chain {
  district: DistrictMention | undefined;
  province: ProvinceMention | undefined;
}

/** Tokens that may stand between two parts of an address. */
const GAP = 1;

export interface Neighbours {
  districtsFrom: Map<number, DistrictMention[]>;
  districtsTo: Map<number, DistrictMention[]>;
  provincesFrom: Map<number, ProvinceMention[]>;
  provincesTo: Map<number, ProvinceMention[]>;
}

/** Of names that begin at one word the longest counts: "Bà Rịa - Vũng Tàu", not "Bà Rịa". */
export function neighbours({ districts, provinces }: Mentions, tokens: readonly Token[]): Neighbours {
  const longest = new Map<number, number>();
  for (const { from, to } of [...districts, ...provinces])
    longest.set(from, Math.max(to, longest.get(from) ?? 0));
  const isWhole = ({ from, to }: { from: number; to: number }) => longest.get(from) === to;
  const isNoStreet = ({ word, from }: DistrictMention | ProvinceMention) =>
    word !== undefined || !isStreet(tokens, from);
  const [wholeDistricts, wholeProvinces] = [districts.filter(isWhole), provinces.filter(isWhole)];
  return {
    districtsFrom: Map.groupBy(wholeDistricts, (mention) => mention.start),
    districtsTo: Map.groupBy(wholeDistricts.filter(isNoStreet), (mention) => mention.to),
    provincesFrom: Map.groupBy(wholeProvinces, (mention) => mention.start),
    provincesTo: Map.groupBy(wholeProvinces.filter(isNoStreet), (mention) => mention.to),
  };
}

/** What may stand beside: district then province after, before, or one on each side. What is told is not passed over. */
export function chainsOf(mention: CommuneMention, around: Neighbours): Chain[] {
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
  return found.length
    ? [...found.filter(isTold), ...(found.some(isTold) ? [] : [...found, undefined])]
    : [undefined];
}

function near<Found>(places: Map<number, Found[]>, at: number, direction: 1 | -1): Found[] {
  const found: Found[] = [];
  for (let gap = 0; gap <= GAP; gap++) found.push(...(places.get(at + direction * gap) ?? []));
  return found;
}
