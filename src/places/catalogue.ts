import type { Commune } from './places.ts';
import type { Overlay } from './overlay.ts';
import type { Mapping, Tables } from './package-tables.ts';
import { keyOf, tokensOf } from './spelling.ts';
import type { OldCommune, OldDistrict, OldProvince, Province } from './unit.ts';

/** All units, today's and those until 30 June 2025, joined to each other. */
export interface Catalogue {
  provinces: Map<string, Province>;
  communes: Map<string, Commune>;
  oldProvinces: Map<string, OldProvince>;
  oldDistricts: OldDistrict[];
  oldCommunes: Map<string, OldCommune>;
}

export function buildCatalogue(tables: Tables, overlay: Overlay): Catalogue {
  const provinces = buildProvinces(tables, overlay);
  const communes = buildCommunes(tables, overlay, provinces);
  const oldProvinces = buildOldProvinces(overlay, provinces);
  const catalogue = { provinces, communes, oldProvinces, oldDistricts: [], oldCommunes: new Map() };
  addOldCommunes(catalogue, tables, overlay);
  return catalogue;
}

function buildProvinces(tables: Tables, { changes }: Overlay): Map<string, Province> {
  const renamed = new Map(changes.provinces.map(({ code, name }) => [code, name]));
  return new Map(
    tables.provinces.map(({ province_code: code, name }) => {
      const full = name.startsWith('Thành phố ') ? name : `Tỉnh ${name}`;
      return [code, { code, name: renamed.get(code) ?? full }];
    }),
  );
}

function buildCommunes(
  tables: Tables,
  { changes, conversion }: Overlay,
  provinces: Map<string, Province>,
): Map<string, Commune> {
  const renamed = new Map(changes.communes.map(({ code, name }) => [code, name]));
  return new Map(
    tables.wards.map(({ ward_code, name, province_code: provinceCode }) => {
      const code = conversion.codes[ward_code] ?? ward_code;
      const provinceName = getFrom(provinces, provinceCode).name;
      return [code, { code, name: renamed.get(code) ?? name, provinceCode, provinceName }];
    }),
  );
}

function buildOldProvinces({ former }: Overlay, provinces: Map<string, Province>): Map<string, OldProvince> {
  return new Map(
    former.provinces.map(({ code, name, today }) => [code, { code, name, today: getFrom(provinces, today) }]),
  );
}

function addOldCommunes(catalogue: Catalogue, tables: Tables, { conversion }: Overlay): void {
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
      addTarget(add(row.old_ward_code, row.old_ward_name, districts(row.old_district_name, row.old_province_name)), target(row));
    }
  }
  for (const { code, name, district, province } of conversion.added) add(code, name, districts(district, province));
  addUncodedRows(catalogue, tables, target);
  correctTargets(catalogue, conversion);
}

type CommuneRow = Mapping & { old_ward_name: string; old_district_name: string; old_province_name: string };

function isOfCommune(row: Mapping): row is CommuneRow {
  return Boolean(row.old_ward_name && row.old_district_name && row.old_province_name);
}

/** Rows that were added later name the old commune without its code; islands name nothing old at all. */
function addUncodedRows(catalogue: Catalogue, tables: Tables, target: (row: Mapping) => Commune): void {
  const byName = new Map<string, OldCommune>();
  for (const old of catalogue.oldCommunes.values()) {
    byName.set(`${old.name}|${old.district.name}|${nameKey(old.district.province.name)}`, old);
  }
  for (const row of tables.ward_mappings.filter(({ old_ward_code }) => !old_ward_code)) {
    if (!isOfCommune(row)) continue;
    const old = byName.get(`${row.old_ward_name}|${row.old_district_name}|${nameKey(row.old_province_name)}`);
    if (old) addTarget(old, target(row));
  }
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

function districtFinder({ oldProvinces, oldDistricts }: Catalogue) {
  const provinces = new Map([...oldProvinces.values()].map((province) => [nameKey(province.name), province]));
  const found = new Map<string, OldDistrict>();
  return (name: string, provinceName: string): OldDistrict => {
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
function targetFinder(tables: Tables, { communes, provinces }: Catalogue): (row: Mapping) => Commune {
  const codes = new Map(tables.provinces.map(({ name, province_code }) => [name, province_code]));
  const byName = new Map<string, Commune>();
  for (const { ward_code, name, province_code } of tables.wards) {
    const commune = communes.get(ward_code);
    if (commune) byName.set(`${name}|${getFrom(provinces, province_code).code}`, commune);
  }
  return (row) =>
    byName.get(`${row.new_ward_name}|${codes.get(row.new_province_name)}`) ?? getFrom(communes, row.new_ward_code);
}

function nameKey(name: string): string {
  return keyOf(tokensOf(name));
}

function getFrom<Unit>(units: Map<string, Unit>, key: string): Unit {
  const unit = units.get(key);
  if (!unit) throw new Error(`places: no unit ${key}`);
  return unit;
}
