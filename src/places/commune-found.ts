import type { Atlas } from './atlas.ts';
import { districtReader } from './district-found.ts';
import { bestOf, shapeOf, type Found } from './found.ts';
import type { Mentions } from './mentions.ts';
import { provinceReader } from './province-found.ts';
import { settle } from './settle.ts';
import type { Weighed } from './weigh.ts';

/** A bare name that is an old district's or province's too is taken for that one: it says less, so nothing is guessed. */
export function communeFound(weighed: Weighed, mentions: Mentions, atlas: Atlas): Found {
  const { mention, start, end, score, supported, winners } = weighed;
  const inProvince = supported && weighed.province !== undefined;
  const base = {
    start,
    end,
    score,
    word: mention.word,
    supported,
    inProvince,
    accents: bestOf(mention.names),
    ...shapeOf(mention),
    isReversed: start < mention.start,
  };
  if (!mention.word && winners.every((name) => name.level === 'commune')) {
    const district = mentions.districts.find((each) => each.from === mention.from && each.to === mention.to);
    if (district)
      return { level: 'district', ...base, read: districtReader(district, weighed.province, atlas) };
    const province = mentions.provinces.find((each) => each.from === mention.from && each.to === mention.to);
    if (province) return { level: 'province', ...base, read: provinceReader(province) };
  }
  const read: Found['read'] = (heard, detail) =>
    settle(winners, { heard, detail, catalogueOn: atlas.catalogueOn });
  return { level: 'commune', ...base, read };
}
