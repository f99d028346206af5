import type { Prng } from '../prng.ts';

/** Codes of the General Statistics Office and the labels that registers use, each a way to write the same people. */
const ETHNICITY_LABELS: Record<string, { code: string; labels: readonly string[] }> = {
  kinh: { code: '01', labels: ['Kinh'] },
  tay: { code: '02', labels: ['Tày'] },
  thai: { code: '03', labels: ['Thái'] },
  hoa: { code: '04', labels: ['Hoa'] },
  khmer: { code: '05', labels: ['Khmer', 'Khơ-me'] },
  muong: { code: '06', labels: ['Mường'] },
  nung: { code: '07', labels: ['Nùng'] },
  hmong: { code: '08', labels: ['Mông', "H'Mông", 'Hmông'] },
  dao: { code: '09', labels: ['Dao'] },
  cham: { code: '17', labels: ['Chăm'] },
};

export function ethnicityLabel(chance: Prng, ethnicity: string): string {
  return chance.pick(entryOf(ethnicity).labels);
}

/** "Kinh", "KINH" or "01" */
export function dirtyEthnicity(chance: Prng, ethnicity: string): string {
  const { code, labels } = entryOf(ethnicity);
  const label = chance.pick(labels);
  return chance.pick([label, label.toUpperCase(), label.toUpperCase(), code]);
}

export function dirtySex(chance: Prng, sex: 'male' | 'female'): string {
  return chance.pick(sex === 'male' ? ['Nam', 'Nam', '1', 'NAM'] : ['Nữ', 'Nữ', '2', 'NỮ']);
}

export function sexLabel(sex: 'male' | 'female'): string {
  return sex === 'male' ? 'Nam' : 'Nữ';
}

/** Registers leave the nationality empty as often as they write it in capitals. */
export function dirtyNationality(chance: Prng): string {
  return chance.pick(['Việt Nam', 'Việt Nam', 'Việt Nam', 'Việt Nam', 'VIỆT NAM', 'VN', '']);
}

export function maritalLabel(status: 'single' | 'married' | 'divorced' | 'widowed'): string {
  return { single: 'Chưa kết hôn', married: 'Đang có vợ/chồng', divorced: 'Đã ly hôn', widowed: 'Góa' }[
    status
  ];
}

export function dirtyPhone(chance: Prng, phone: string): string {
  const grouped = `${phone.slice(0, 4)}.${phone.slice(4, 7)}.${phone.slice(7)}`;
  return chance.pick([phone, phone, `+84${phone.slice(1)}`, grouped, `84${phone.slice(1)}`]);
}

/** `yyyy-mm-dd` or `yyyy` → the source's way; a year stays a year. */
export function writeDate(
  birth: { bornOn: string; yearOnly: boolean },
  shape: 'compact' | 'dashed' | 'slashed',
): string {
  const [year = '', month, day] = birth.bornOn.split('-');
  if (birth.yearOnly) return year;
  return { compact: `${year}${month}${day}`, dashed: birth.bornOn, slashed: `${day}/${month}/${year}` }[
    shape
  ];
}

function entryOf(ethnicity: string): { code: string; labels: readonly string[] } {
  const entry = ETHNICITY_LABELS[ethnicity];
  if (!entry) throw new Error(`no labels for ${ethnicity}`);
  return entry;
}
