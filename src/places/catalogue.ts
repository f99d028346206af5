import type { Commune } from './places.ts';
import { addOldCommunes } from './old-communes.ts';
import type { Overlay } from './overlay.ts';
import type { Tables } from './package-tables.ts';
import { getFrom, type OldCommune, type OldDistrict, type OldProvince, type Province } from './unit.ts';

/** All units, today's and those until 30 June 2025, joined to each other. */
export interface Catalogue {
  provinces: Map<string, Province>;
  communes: Map<string, Commune>;
  oldProvinces: Map<string, OldProvince>;
  oldDistricts: OldDistrict[];
  oldCommunes: Map<string, OldCommune>;
  /** gone before that day, without a code */
  earlierCommunes: OldCommune[];
}

export function buildCatalogue(tables: Tables, overlay: Overlay): Catalogue {
  const provinces = buildProvinces(tables, overlay);
  const communes = buildCommunes(tables, overlay, provinces);
  const oldProvinces = buildOldProvinces(overlay, provinces);
  const catalogue = {
    provinces,
    communes,
    oldProvinces,
    oldDistricts: [],
    oldCommunes: new Map(),
    earlierCommunes: [],
  };
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
