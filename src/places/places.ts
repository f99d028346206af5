import type { PlaceValue } from '../eforms/value.ts';

/** A commune, ward or special zone of the catalogue in force. */
export interface Commune {
  /** five digits */
  code: string;
  /** "Phường Láng" */
  name: string;
  provinceCode: string;
  /** "Thành phố Hà Nội" */
  provinceName: string;
}

/** What a text or a set of codes says about a place, today's communes throughout. */
export type PlaceReading =
  | { kind: 'place'; value: PlaceValue; commune: Commune }
  /** an old commune that went to several; one question settles it */
  | { kind: 'split'; candidates: PlaceValue[]; heard: string }
  /** a name that several communes carry */
  | { kind: 'ambiguous'; candidates: PlaceValue[]; heard: string }
  /** only a province, or an old district, is told */
  | { kind: 'incomplete'; heard: string; provinceName?: string }
  | { kind: 'unknown'; heard: string };

/** The communes of Vietnam and their changes. Texts may be without accents, in old names, abbreviated ("q3, tphcm"). */
export interface Places {
  /** the day of the catalogue in force, `yyyy-mm-dd` */
  catalogueOn: string;
  /** reads a whole address; what stands before the commune is kept as house number and street */
  read(text: string): PlaceReading;
  /** all places named in a longer message, with where they stand in it */
  findIn(text: string): { start: number; end: number; reading: PlaceReading }[];
  /** maps codes of a catalogue to today's communes; an absent `catalogueOn` is decided by the codes' own shape and names */
  fromCodes(codes: {
    communeCode: string;
    provinceCode?: string;
    districtCode?: string;
    catalogueOn?: string;
    detail?: string;
  }): PlaceReading;
  commune(code: string): Commune | undefined;
  /** "12 Láng, Phường Láng, Thành phố Hà Nội" */
  write(commune: Commune, detail?: string): PlaceValue;
}
