import type { Place } from './person.ts';

/** The day of the catalogue in force: Bắc Ninh became a city, the last change of names. Truth is told in it. */
export const CATALOGUE_ON = '2026-09-20';

/** The day of the reform: two levels and today's codes since then, three levels and other codes before. */
export const REFORM_ON = '2025-07-01';

/** A unit of before 1 July 2025, with the codes of that time. */
export interface OldCommune {
  code: string;
  name: string;
  districtCode: string;
  districtName: string;
  provinceCode: string;
  provinceName: string;
}

/** A commune of today with what it was made of. */
export interface Commune {
  code: string;
  name: string;
  provinceCode: string;
  provinceName: string;
  /** predecessors that went to this commune alone; never empty */
  formerly: readonly OldCommune[];
}

/** "Phường Láng, Thành phố Hà Nội", with house and street, or a hospital, before it. */
export function placeOf(commune: Commune, detail?: string): Place {
  const text = [detail, commune.name, commune.provinceName].filter(Boolean).join(', ');
  return { code: commune.code, catalogueOn: CATALOGUE_ON, text };
}
