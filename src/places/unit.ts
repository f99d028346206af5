import type { Commune } from './places.ts';

/** xã, phường, thị trấn, đặc khu; quận, huyện, thị xã, thành phố; tỉnh */
export type UnitKind =
  'xa' | 'phuong' | 'thi-tran' | 'dac-khu' | 'quan' | 'huyen' | 'thi-xa' | 'thanh-pho' | 'tinh';

export interface Province {
  code: string;
  /** "Thành phố Hà Nội" */
  name: string;
}

/** One of the 63 provinces until 30 June 2025. */
export interface OldProvince {
  code: string;
  name: string;
  today: Province;
}

export interface OldDistrict {
  name: string;
  province: OldProvince;
  communes: OldCommune[];
  /** islands that had no communes and are special zones now */
  today?: Commune;
}

export interface OldCommune {
  /** null when it was gone before 2025 */
  code: string | null;
  name: string;
  /** other spellings in official lists */
  otherName?: string;
  district: OldDistrict;
  /** where its land went, in the order of codes */
  today: Commune[];
  /** where all its people went, though some land went elsewhere */
  people?: Commune;
}

const KINDS: [string, UnitKind][] = [
  ['Phường ', 'phuong'],
  ['Xã ', 'xa'],
  ['Thị trấn ', 'thi-tran'],
  ['Đặc khu ', 'dac-khu'],
  ['Quận ', 'quan'],
  ['Huyện ', 'huyen'],
  ['Thị xã ', 'thi-xa'],
  ['Thành phố ', 'thanh-pho'],
  ['Tỉnh ', 'tinh'],
];

/** "Phường Láng" → phuong, "Láng" */
export function kindAndName(fullName: string): { kind: UnitKind; bare: string } {
  const found = KINDS.find(([word]) => fullName.startsWith(word));
  if (!found) throw new Error(`a unit without its kind: ${fullName}`);
  return { kind: found[1], bare: fullName.slice(found[0].length) };
}

/** The communes of today where an old one's people live now. */
export function todayOf(old: OldCommune): Commune[] {
  return old.people ? [old.people] : old.today;
}

/** What a table must hold; a file that names a missing unit stops the start. */
export function getFrom<Unit>(units: Map<string, Unit>, key: string): Unit {
  const unit = units.get(key);
  if (!unit) throw new Error(`places: no unit ${key}`);
  return unit;
}
