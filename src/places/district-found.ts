import type { Atlas } from './atlas.ts';
import { bestOf, onlyName, shapeOf, type Found } from './found.ts';
import type { DistrictMention, Mentions, ProvinceMention } from './mentions.ts';
import type { Commune } from './places.ts';
import { todayOf, type OldDistrict } from './unit.ts';
import { writePlace } from './write-place.ts';

export function districtFound(mention: DistrictMention, { provinces }: Mentions, atlas: Atlas): Found {
  const province =
    provinces.find(
      (each) => each.start >= mention.to && each.start <= mention.to + 1 && agrees(mention, each),
    ) ??
    provinces.find(
      (each) => each.to <= mention.start && each.to >= mention.start - 1 && agrees(mention, each),
    );
  const accents = bestOf(mention.names);
  return {
    level: 'district',
    start: Math.min(mention.start, province?.start ?? mention.start),
    end: Math.max(mention.to, province?.to ?? mention.to),
    score:
      (mention.word ? 3 : 0) +
      (province ? 5 : 0) +
      (accents === 'other' ? -3 : 0) +
      (mention.to - mention.from) * 0.4,
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
    province.names.some(
      ({ name }) => name.former.includes(district.province) || name.today.includes(district.province.today),
    ),
  );
}

/** An old district tells a commune only where all of it became one. */
export function districtReader(
  mention: DistrictMention,
  province: ProvinceMention | undefined,
  atlas: Atlas,
): Found['read'] {
  return (heard, detail) => {
    const districts = districtsIn(mention, province);
    const communes = new Set(districts.flatMap(communesOf));
    const [commune] = communes;
    if (commune && communes.size === 1) {
      return { kind: 'place', value: writePlace(commune, detail, atlas.catalogueOn), commune };
    }
    return {
      kind: 'incomplete',
      heard,
      ...onlyName(districts.map((district) => district.province.today.name)),
    };
  };
}

function communesOf(district: OldDistrict): Commune[] {
  return district.today ? [district.today] : district.communes.flatMap(todayOf);
}
