import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadPlaces } from '../../src/places/load-places.ts';
import type { PlaceReading } from '../../src/places/places.ts';

const places = loadPlaces();

function textOf(reading: PlaceReading): string {
  return reading.kind === 'place' ? reading.value.text : reading.kind;
}

describe('a code that named another commune before July 2025', () => {
  it('is read as the old one beside a district or a province that is gone', () => {
    const trucBach = { communeCode: '00004', provinceCode: '01', districtCode: '001' };
    expect(textOf(places.fromCodes(trucBach))).toBe('Phường Ba Đình, Thành phố Hà Nội');
    const hangTrong = { communeCode: '00070', provinceCode: '01', districtCode: '002' };
    expect(places.fromCodes(hangTrong).kind).toBe('split');
    expect(places.fromCodes({ communeCode: '13285', provinceCode: '35' }).kind).toBe('split');
  });

  it('is read as today’s beside a province alone', () => {
    expect(textOf(places.fromCodes({ communeCode: '26740', provinceCode: '79' }))).toBe(
      'Phường Sài Gòn, Thành phố Hồ Chí Minh',
    );
  });

  it('is read under the catalogue that the source names', () => {
    const codes = { communeCode: '00070', provinceCode: '01' };
    expect(textOf(places.fromCodes({ ...codes, catalogueOn: '2026-01-01' }))).toBe(
      'Phường Hoàn Kiếm, Thành phố Hà Nội',
    );
    expect(places.fromCodes({ ...codes, catalogueOn: '2024-12-31' }).kind).toBe('split');
  });

  it('follows the name where the text beside it says one of the two', () => {
    const codes = { communeCode: '00160', provinceCode: '01' };
    expect(textOf(places.fromCodes({ ...codes, detail: '5 Tô Hiệu, Phường Nghĩa Đô' }))).toBe(
      '5 Tô Hiệu, Phường Nghĩa Đô, Thành phố Hà Nội',
    );
    const old = places.fromCodes({ ...codes, detail: '5 Tô Hiệu, PHƯỜNG NGHĨA TÂN, QUẬN CẦU GIẤY' });
    expect(
      old.kind === 'place'
        ? [old.value.text]
        : 'candidates' in old && old.candidates.map((each) => each.text),
    ).toContain('5 Tô Hiệu, Phường Nghĩa Đô, Thành phố Hà Nội');
  });

  it('means nothing alone', () => {
    expect(places.fromCodes({ communeCode: '26740' }).kind).toBe('place');
    expect(places.fromCodes({ communeCode: '00070' }).kind).toBe('ambiguous');
    expect(places.fromCodes({ communeCode: '99999', provinceCode: '79' }).kind).toBe('unknown');
    expect(places.fromCodes({ communeCode: '', provinceCode: '' }).kind).toBe('unknown');
  });
});

describe('the house and street beside codes', () => {
  it('are kept once, though registers repeat the units after them', () => {
    const reading = places.fromCodes({
      communeCode: '26740',
      provinceCode: '79',
      districtCode: '760',
      detail: '12 LÊ LỢI, PHƯỜNG BẾN NGHÉ, QUẬN 1',
    });
    expect(textOf(reading)).toBe('12 LÊ LỢI, Phường Sài Gòn, Thành phố Hồ Chí Minh');
  });
});

describe('today’s catalogue', () => {
  it('writes 34 provinces’ 3,321 communes so that each is read back', () => {
    const codes = Array.from({ length: 100_000 }, (_, number) => String(number).padStart(5, '0'));
    const communes = codes.flatMap((code) => places.commune(code) ?? []);
    expect(communes).toHaveLength(3321);
    expect(new Set(communes.map((commune) => commune.provinceCode)).size).toBe(34);
    const lost = communes.filter((commune) => {
      const texts = [
        places.write(commune).text,
        places.write(commune, '12 Trần Hưng Đạo').text.normalize('NFD'),
      ];
      return !texts.every((text) => {
        const reading = places.read(text);
        return reading.kind === 'place' && reading.commune === commune;
      });
    });
    expect(lost).toEqual([]);
  });
});

const folder = process.env['PLACES_DATA'];
const Edge = z.object({
  oldProvince: z.string(),
  oldDistrict: z.string(),
  oldWard: z.string().nullable(),
  newWard: z.string(),
  type: z.string(),
});

/** Only where `PLACES_DATA` names a folder with the conversion table of July 2025 as a list of edges. */
function describeConversion(): void {
  describe('the conversion of July 2025', () => {
    it('leads every old commune to where it went, and to all of them where it was divided', () => {
      const edges = z.array(Edge).parse(JSON.parse(readFileSync(`${folder}/edges-2025-07-01.json`, 'utf8')));
      const byOld = Map.groupBy(
        edges.filter((edge) => edge.oldWard),
        (edge) => edge.oldWard ?? '',
      );
      const wrong = [...byOld].filter(([communeCode, rows]) => {
        const [first] = rows;
        const reading = places.fromCodes({
          communeCode,
          provinceCode: first?.oldProvince,
          districtCode: first?.oldDistrict,
        });
        const people = rows.find((row) => row.type === 'split_population');
        const expected = people ? [people.newWard] : rows.map((row) => row.newWard).sort();
        return codesOf(reading).join() !== expected.join();
      });
      expect(byOld.size).toBe(10_033);
      expect(wrong.map(([code]) => code)).toEqual([]);
    });
  });
}
if (folder) describeConversion();

function codesOf(reading: PlaceReading): (string | null)[] {
  if (reading.kind === 'place') return [reading.commune.code];
  return reading.kind === 'split' ? reading.candidates.map((each) => each.code).sort() : [];
}
