import type { Atlas } from './atlas.ts';
import type { KindWord } from './kind-words.ts';
import { mentionsIn, type Mentions } from './mentions.ts';
import type { Commune, PlaceReading } from './places.ts';
import { settle } from './settle.ts';
import type { Accents, Token } from './spelling.ts';
import { todayOf, type OldDistrict } from './unit.ts';
import { weighAll, type DistrictMention, type ProvinceMention, type Weighed } from './weigh.ts';
import { writePlace } from './write-place.ts';

/** A place told in a text, between two tokens, with what speaks for it. */
export interface Found {
  level: 'commune' | 'district' | 'province';
  start: number;
  end: number;
  score: number;
  word: KindWord | undefined;
  /** a unit of another level beside it agrees */
  supported: boolean;
  /** that unit is a province */
  inProvince: boolean;
  accents: Accents;
  /** of the unit's own name */
  nameWords: number;
  /** abbreviations of provinces say nothing alone */
  short: boolean;
  read(heard: string, detail: string): PlaceReading;
}

/** All that may be places, better ones first; which of them count is for the reader to say. */
export function foundIn(tokens: readonly Token[], atlas: Atlas): Found[] {
  const mentions = mentionsIn(tokens, atlas.index);
  const communes = weighAll(mentions, tokens, atlas.originsOf)
    .filter((weighed) => weighed.score > 0)
    .map((weighed) => communeFound(weighed, mentions, atlas));
  const districts = mentions.districts.map((mention) => districtFound(mention, mentions, atlas));
  const provinces = mentions.provinces.map(provinceFound);
  const order = { commune: 2, district: 1, province: 0 };
  return [...communes, ...districts, ...provinces].sort(
    (a, b) => order[b.level] - order[a.level] || b.score - a.score || b.start - a.start,
  );
}

/** A bare name that is an old district's or province's too is taken for that one: it says less, so nothing is guessed. */
function communeFound(weighed: Weighed, mentions: Mentions, atlas: Atlas): Found {
  const { mention, start, end, score, supported, winners } = weighed;
  const inProvince = supported && weighed.province !== undefined;
  const base = { start, end, score, word: mention.word, supported, inProvince, accents: bestOf(mention.names), ...shapeOf(mention) };
  if (!mention.word && winners.every((name) => name.level === 'commune')) {
    const district = mentions.districts.find((each) => each.from === mention.from && each.to === mention.to);
    if (district) return { level: 'district', ...base, read: districtReader(district, weighed.province, atlas) };
    const province = mentions.provinces.find((each) => each.from === mention.from && each.to === mention.to);
    if (province) return { level: 'province', ...base, read: provinceReader(province) };
  }
  const read: Found['read'] = (heard, detail) =>
    settle(winners, { heard, detail, catalogueOn: atlas.catalogueOn });
  return { level: 'commune', ...base, read };
}

function districtFound(mention: DistrictMention, { provinces }: Mentions, atlas: Atlas): Found {
  const province =
    provinces.find((each) => each.start >= mention.to && each.start <= mention.to + 1 && agrees(mention, each)) ??
    provinces.find((each) => each.to <= mention.start && each.to >= mention.start - 1 && agrees(mention, each));
  const accents = bestOf(mention.names);
  return {
    level: 'district',
    start: Math.min(mention.start, province?.start ?? mention.start),
    end: Math.max(mention.to, province?.to ?? mention.to),
    score: (mention.word ? 3 : 0) + (province ? 5 : 0) + (accents === 'other' ? -3 : 0) + (mention.to - mention.from) * 0.4,
    word: mention.word,
    supported: province !== undefined,
    inProvince: province !== undefined,
    accents,
    ...shapeOf(mention),
    read: districtReader(mention, province, atlas),
  };
}

function agrees(district: DistrictMention, province: ProvinceMention): boolean {
  return districtsIn(district, province).length > 0;
}

function districtsIn({ names }: DistrictMention, province: ProvinceMention | undefined): OldDistrict[] {
  const districts = names.map(({ name }) => name.district);
  if (!province) return districts;
  return districts.filter((district) =>
    province.names.some(({ name }) => name.former.includes(district.province) || name.today.includes(district.province.today)),
  );
}

function districtReader(mention: DistrictMention, province: ProvinceMention | undefined, atlas: Atlas): Found['read'] {
  return (heard, detail) => {
    const districts = districtsIn(mention, province);
    const communes = new Set(districts.flatMap(communesOf));
    const [commune] = communes;
    if (commune && communes.size === 1) {
      return { kind: 'place', value: writePlace(commune, detail, atlas.catalogueOn), commune };
    }
    return { kind: 'incomplete', heard, ...onlyName(districts.map((district) => district.province.today.name)) };
  };
}

function communesOf(district: OldDistrict): Commune[] {
  return district.today ? [district.today] : district.communes.flatMap(todayOf);
}

function provinceFound(mention: ProvinceMention): Found {
  const accents = bestOf(mention.names);
  return {
    level: 'province',
    start: mention.start,
    end: mention.to,
    score: (mention.word ? 3 : 0) + (accents === 'other' ? -3 : 0) + (mention.to - mention.from) * 0.4,
    word: mention.word,
    supported: false,
    inProvince: false,
    accents,
    ...shapeOf(mention),
    short: mention.names.every(({ name }) => name.short),
    read: provinceReader(mention),
  };
}

function provinceReader({ names }: ProvinceMention): Found['read'] {
  const provinces = names.flatMap(({ name }) => [...name.today, ...name.former.map((old) => old.today)]);
  return (heard) => ({ kind: 'incomplete', heard, ...onlyName(provinces.map((province) => province.name)) });
}

function shapeOf({ from, to }: { from: number; to: number }): { nameWords: number; short: boolean } {
  return { nameWords: to - from, short: false };
}

function onlyName(names: string[]): { provinceName?: string } {
  const [name, ...others] = new Set(names);
  return name && !others.length ? { provinceName: name } : {};
}

function bestOf(names: { accents: Accents }[]): Accents {
  if (names.some(({ accents }) => accents === 'same')) return 'same';
  return names.some(({ accents }) => accents === 'none') ? 'none' : 'other';
}
