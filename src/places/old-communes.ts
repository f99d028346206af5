import type { Catalogue } from './catalogue.ts';
import type { Overlay } from './overlay.ts';
import type { Mapping, Tables } from './package-tables.ts';
import type { Commune } from './places.ts';
import { keyOf, tokensOf } from './spelling.ts';
import { getFrom, type OldCommune, type OldDistrict } from './unit.ts';

type FindDistrict = (name: string, provinceName: string) => OldDistrict;
type FindTarget = (row: Mapping) => Commune;

/** Joins every commune of before to its district and to the communes of today. */
export function addOldCommunes(catalogue: Catalogue, tables: Tables, { conversion }: Overlay): void {
  const districts = districtFinder(catalogue);
  const target = targetFinder(tables, catalogue);
  const add = (code: string, name: string, district: OldDistrict): OldCommune => {
    const known = catalogue.oldCommunes.get(code);
    if (known) return known;
    const old: OldCommune = { code, name, district, today: [] };
    if (conversion.spellings[code]) old.otherName = conversion.spellings[code];
    district.communes.push(old);
    catalogue.oldCommunes.set(code, old);
    return old;
  };
  for (const row of tables.ward_mappings) {
    if (isOfCommune(row) && row.old_ward_code) {
      addTarget(
        add(row.old_ward_code, row.old_ward_name, districts(row.old_district_name, row.old_province_name)),
        target(row),
      );
    }
  }
  for (const { code, name, district, province } of conversion.added)
    add(code, name, districts(district, province));
  for (const { district, province, today } of conversion.islands) {
    districts(district, province).today = getFrom(catalogue.communes, today);
  }
  addUncodedRows(catalogue, tables, districts, target);
  correctTargets(catalogue, conversion);
}

type CommuneRow = Mapping & { old_ward_name: string; old_district_name: string; old_province_name: string };

function isOfCommune(row: Mapping): row is CommuneRow {
  return Boolean(row.old_ward_name && row.old_district_name && row.old_province_name);
}

/** Rows without a code: communes that were joined shortly before 2025 and still stand on people's papers. */
function addUncodedRows(
  catalogue: Catalogue,
  tables: Tables,
  districts: FindDistrict,
  target: FindTarget,
): void {
  const byName = new Map<string, OldCommune>();
  const keyFor = (name: string, district: OldDistrict) =>
    [accentedKey(name), district.name, district.province.code].join('|');
  for (const old of catalogue.oldCommunes.values()) byName.set(keyFor(old.name, old.district), old);
  for (const row of tables.ward_mappings.filter(({ old_ward_code }) => !old_ward_code)) {
    if (!isOfCommune(row)) continue;
    const district = districts(row.old_district_name, row.old_province_name);
    const key = keyFor(row.old_ward_name, district);
    const old = byName.get(key) ?? { code: null, name: row.old_ward_name, district, today: [] };
    if (!byName.has(key)) {
      byName.set(key, old);
      district.communes.push(old);
      catalogue.earlierCommunes.push(old);
    }
    addTarget(old, target(row));
  }
}

function accentedKey(name: string): string {
  return tokensOf(name)
    .map((token) => token.accented)
    .join(' ');
}

function addTarget(old: OldCommune, commune: Commune): void {
  if (!old.today.includes(commune)) old.today.push(commune);
}

function correctTargets({ oldCommunes, communes }: Catalogue, conversion: Overlay['conversion']): void {
  for (const [code, today] of Object.entries(conversion.today)) {
    getFrom(oldCommunes, code).today = today.map((target) => getFrom(communes, target));
  }
  for (const [code, people] of Object.entries(conversion.people)) {
    getFrom(oldCommunes, code).people = getFrom(communes, people);
  }
}

function districtFinder({ oldProvinces, oldDistricts }: Catalogue): FindDistrict {
  const provinces = new Map([...oldProvinces.values()].map((province) => [nameKey(province.name), province]));
  const found = new Map<string, OldDistrict>();
  return (name, provinceName) => {
    const province = getFrom(provinces, nameKey(provinceName));
    const known = found.get(`${name}|${province.code}`);
    if (known) return known;
    const district: OldDistrict = { name, province, communes: [] };
    found.set(`${name}|${province.code}`, district);
    oldDistricts.push(district);
    return district;
  };
}

/** By name inside the province, since 431 rows carry a code of nothing; by code where two names fold alike. */
function targetFinder(tables: Tables, { communes, provinces }: Catalogue): FindTarget {
  const codes = new Map(tables.provinces.map(({ name, province_code }) => [name, province_code]));
  const byName = new Map<string, Commune>();
  for (const { ward_code, name, province_code } of tables.wards) {
    const commune = communes.get(ward_code);
    if (commune) byName.set(`${name}|${getFrom(provinces, province_code).code}`, commune);
  }
  return (row) =>
    byName.get(`${row.new_ward_name}|${codes.get(row.new_province_name)}`) ??
    getFrom(communes, row.new_ward_code);
}

function nameKey(name: string): string {
  return keyOf(tokensOf(name));
}
