import { buildCatalogue, type Catalogue } from './catalogue.ts';
import { buildNameIndex, type NameIndex } from './name-index.ts';
import type { Overlay } from './overlay.ts';
import type { Tables } from './package-tables.ts';
import type { Commune } from './places.ts';
import type { OldDistrict } from './unit.ts';
import type { Origins, OriginsOf } from './score.ts';

/** What the atlas is drawn from: the package's tables, and what we know better. */
export interface PlaceSheets {
  tables: Tables;
  overlay: Overlay;
}

/** What reading places needs, built once at start. */
export interface Atlas {
  catalogueOn: string;
  catalogue: Catalogue;
  index: NameIndex;
  originsOf: OriginsOf;
}

export function buildAtlas({ tables, overlay }: PlaceSheets): Atlas {
  const catalogue = buildCatalogue(tables, overlay);
  return {
    catalogueOn: overlay.changes.catalogueOn,
    catalogue,
    index: buildNameIndex(catalogue, overlay),
    originsOf: buildOrigins(catalogue),
  };
}

function buildOrigins({ communes, oldCommunes, oldDistricts }: Catalogue): OriginsOf {
  const origins = new Map<Commune, Origins>();
  for (const commune of communes.values())
    origins.set(commune, { districts: new Set(), provinces: new Set() });
  const join = (commune: Commune, district: OldDistrict) => {
    origins.get(commune)?.districts.add(district);
    origins.get(commune)?.provinces.add(district.province);
  };
  for (const { today, district } of oldCommunes.values())
    for (const commune of today) join(commune, district);
  for (const district of oldDistricts) if (district.today) join(district.today, district);
  return (commune) => origins.get(commune) ?? { districts: new Set(), provinces: new Set() };
}
