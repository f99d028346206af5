import type { Catalogue } from './catalogue.ts';
import type { Overlay } from './overlay.ts';
import type { Commune } from './places.ts';
import { keyOf, tokensOf } from './spelling.ts';
import {
  kindAndName,
  type OldCommune,
  type OldDistrict,
  type OldProvince,
  type Province,
  type UnitKind,
} from './unit.ts';

interface Named {
  kind: UnitKind;
  /** with accents, tones last, in one piece */
  accented: string;
  /** how many words the name has; a longer one says more */
  words: number;
  /** "14", "Ba": says nothing without "phường" or "quận" before it */
  needsKind: boolean;
}
export interface CommuneName extends Named {
  level: 'commune';
  commune: Commune;
  /** its kind until a change of 2026, still on papers */
  formerKind?: UnitKind;
}
export interface OldCommuneName extends Named {
  level: 'old-commune';
  old: OldCommune;
}
export interface DistrictName extends Named {
  level: 'district';
  district: OldDistrict;
}
export interface ProvinceName extends Named {
  level: 'province';
  today: Province[];
  former: OldProvince[];
  /** counts only beside a commune or a district: "ĐN", "QN" */
  short: boolean;
}
export type AnyName = CommuneName | OldCommuneName | DistrictName | ProvinceName;

export interface NameIndex {
  names: Map<string, AnyName[]>;
  /** of keys, in letters */
  longest: number;
}

/** All names by their key, built once; about 14,000 units. */
export function buildNameIndex(catalogue: Catalogue, overlay: Overlay): NameIndex {
  const names = new Map<string, AnyName[]>();
  const add = (name: AnyName, key: string) => {
    const known = names.get(key);
    if (known) known.push(name);
    else names.set(key, [name]);
  };
  addCommunes(catalogue, overlay, add);
  addDistricts(catalogue, overlay, add);
  addProvinces(catalogue, overlay, add);
  return { names, longest: Math.max(...[...names.keys()].map((key) => key.length)) };
}

type Add = (name: AnyName, key: string) => void;

function addCommunes(
  { communes, oldCommunes, earlierCommunes }: Catalogue,
  { changes }: Overlay,
  add: Add,
): void {
  const changed = new Set(changes.communes.map(({ code }) => code));
  for (const commune of communes.values()) {
    const { key, ...named } = describe(commune.name);
    add(
      { level: 'commune', ...named, ...(changed.has(commune.code) ? { formerKind: 'xa' } : {}), commune },
      key,
    );
  }
  for (const old of [...oldCommunes.values(), ...earlierCommunes]) {
    for (const name of [old.name, ...(old.otherName ? [old.otherName] : [])]) {
      const { key, ...named } = describe(name);
      add({ level: 'old-commune', ...named, old }, key);
    }
  }
}

function addDistricts({ oldDistricts }: Catalogue, { former }: Overlay, add: Add): void {
  const addOne = (name: string, district: OldDistrict, needsKind: boolean) => {
    const { key, ...named } = describe(name);
    add({ level: 'district', ...named, needsKind: named.needsKind || needsKind, district }, key);
  };
  for (const district of oldDistricts) addOne(district.name, district, false);
  for (const { says, province, district: name } of former.districts) {
    const district = oldDistricts.find((each) => each.name === name && each.province.code === province);
    if (!district) throw new Error(`places: no district ${name}`);
    addOne(says, district, true);
  }
}

function addProvinces({ provinces, oldProvinces }: Catalogue, { former }: Overlay, add: Add): void {
  const all = new Map<string, { full: string; today: Province[]; former: OldProvince[] }>();
  for (const province of provinces.values()) {
    all.set(describe(province.name).key, { full: province.name, today: [province], former: [] });
  }
  for (const old of oldProvinces.values()) {
    const { key } = describe(old.name);
    const known = all.get(key);
    if (known) known.former.push(old);
    else all.set(key, { full: old.name, today: [], former: [old] });
  }
  for (const { full, ...units } of all.values()) {
    const { key, ...named } = describe(full);
    add({ level: 'province', ...named, ...units, short: false }, key);
  }
  for (const { says, former: codes, short } of former.names) {
    const meant = [...all.values()].filter((each) => each.former.some(({ code }) => codes.includes(code)));
    const units = {
      today: meant.flatMap((each) => each.today),
      former: meant.flatMap((each) => each.former),
    };
    for (const name of says) {
      const { key, ...named } = describe(`Tỉnh ${name}`);
      add({ level: 'province', ...named, ...units, short }, key);
    }
  }
}

function describe(fullName: string): Omit<Named, 'level'> & { key: string } {
  const { kind, bare } = kindAndName(fullName);
  const tokens = tokensOf(bare);
  return {
    kind,
    key: keyOf(tokens),
    accented: tokens.map((token) => token.accented).join(''),
    words: tokens.length,
    needsKind: tokens.every((token) => /^\d+$/.test(token.plain)),
  };
}
