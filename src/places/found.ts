import type { KindWord } from './kind-words.ts';
import type { PlaceReading } from './places.ts';
import type { Accents } from './spelling.ts';

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
  /** told from the province down */
  isReversed: boolean;
  /** of the unit's own name */
  nameWords: number;
  /** abbreviations of provinces say nothing alone */
  short: boolean;
  read(heard: string, detail: string): PlaceReading;
}

/** What a mention of a unit is like when nothing else is known. */
export function shapeOf({ from, to }: { from: number; to: number }): {
  nameWords: number;
  isReversed: boolean;
  short: boolean;
} {
  return { nameWords: to - from, isReversed: false, short: false };
}

/** The name, where it is one. */
export function onlyName(names: string[]): { provinceName?: string } {
  const [name, ...others] = new Set(names);
  return name && !others.length ? { provinceName: name } : {};
}

/** How well the accents fit the name that they fit best. */
export function bestOf(names: { accents: Accents }[]): Accents {
  if (names.some(({ accents }) => accents === 'same')) return 'same';
  return names.some(({ accents }) => accents === 'none') ? 'none' : 'other';
}
