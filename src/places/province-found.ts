import { bestOf, onlyName, shapeOf, type Found } from './found.ts';
import type { ProvinceMention } from './mentions.ts';

export function provinceFound(mention: ProvinceMention): Found {
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

export function provinceReader({ names }: ProvinceMention): Found['read'] {
  const provinces = names.flatMap(({ name }) => [...name.today, ...name.former.map((old) => old.today)]);
  return (heard) => ({ kind: 'incomplete', heard, ...onlyName(provinces.map((province) => province.name)) });
}
