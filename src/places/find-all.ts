import type { Atlas } from './atlas.ts';
import { communeFound } from './commune-found.ts';
import { districtFound } from './district-found.ts';
import type { Found } from './found.ts';
import { mentionsIn } from './mentions.ts';
import { provinceFound } from './province-found.ts';
import type { Token } from './spelling.ts';
import { weighAll } from './weigh.ts';

/** All that may be places, better ones first; which of them count is for the reader to say. */
export function findAll(tokens: readonly Token[], atlas: Atlas): Found[] {
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
