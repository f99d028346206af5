import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlaces } from '../../src/places/load-places.ts';

const places = loadPlaces();

/** What a reading comes to, in one line. */
function told(text: string): string {
  const reading = places.read(text);
  if (reading.kind === 'place') return reading.value.text;
  if (reading.kind === 'incomplete') return `incomplete: ${reading.provinceName ?? ''}`;
  if (reading.kind === 'unknown') return 'unknown';
  return `${reading.kind}: ${reading.candidates.map((each) => each.text).join(' | ')}`;
}

describe('an address in today’s two levels', () => {
  it.each([
    ['12 Láng, Phường Láng, Thành phố Hà Nội', '12 Láng, Phường Láng, Thành phố Hà Nội'],
    ['p. láng, hn', 'Phường Láng, Thành phố Hà Nội'],
    ['12 lang phuong lang ha noi', '12 lang, Phường Láng, Thành phố Hà Nội'],
    ['Bến Thành, SG', 'Phường Bến Thành, Thành phố Hồ Chí Minh'],
    ['xa ea h’leo, dak lak', 'Xã Ea H’Leo, Tỉnh Đắk Lắk'],
    ['Xã Ea Kly, Đăk Lăk', 'Xã Ea Kly, Tỉnh Đắk Lắk'],
    ['P. B’Lao, Lâm Đồng', "Phường B'Lao, Tỉnh Lâm Đồng"],
    ['xã Định Hoá, Thái Nguyên', 'Xã Định Hóa, Tỉnh Thái Nguyên'],
    ['Tổ 7, đặc khu Phú Quốc, An Giang', 'Tổ 7, Đặc khu Phú Quốc, Tỉnh An Giang'],
    ['phường Láng, Hà Nội, Việt Nam', 'Phường Láng, Thành phố Hà Nội'],
    ['xã Phong Nha, Quảng Trị nha', 'Xã Phong Nha, Tỉnh Quảng Trị'],
    [
      '169 đường Điện Biên Phủ, Phường Điện Biên Phủ, Tỉnh Điện Biên',
      '169 đường Điện Biên Phủ, Phường Điện Biên Phủ, Tỉnh Điện Biên',
    ],
    ['Phường Quy Nhơn, Gia Lai', 'Phường Quy Nhơn, Tỉnh Gia Lai'],
    ['phường Qui Nhơn, Gia Lai', 'Phường Quy Nhơn, Tỉnh Gia Lai'],
    ['địa chỉ: 5 Trần Phú, phường Hà Đông, Hà Nội ạ', '5 Trần Phú, Phường Hà Đông, Thành phố Hà Nội'],
    ['dạ số nhà 12 Láng, phường Láng, Hà Nội', 'số nhà 12 Láng, Phường Láng, Thành phố Hà Nội'],
    ['Nhà số 12, ngõ 3, phường Láng, Hà Nội', 'Nhà số 12, ngõ 3, Phường Láng, Thành phố Hà Nội'],
    ['nhà 12 Láng, phường Láng, Hà Nội', 'nhà 12 Láng, Phường Láng, Thành phố Hà Nội'],
    ['Hà Nội, phường Láng, 12 Láng', '12 Láng, Phường Láng, Thành phố Hà Nội'],
  ])('%s', (text, expected) => expect(told(text)).toBe(expected));

  it('knows the cities and wards of 2026, under their old kind too', () => {
    expect(told('Thôn 3, xã Yên Phong, tỉnh Bắc Ninh')).toBe('Thôn 3, Phường Yên Phong, Thành phố Bắc Ninh');
    expect(told('phường Long Thành, tp Đồng Nai')).toBe('Phường Long Thành, Thành phố Đồng Nai');
    expect(told('phường Hạ Long, Quảng Ninh')).toBe('Phường Hạ Long, Thành phố Quảng Ninh');
  });
});

describe('an address in the three levels of before July 2025', () => {
  it.each([
    ['Phường Trúc Bạch, Quận Ba Đình, Hà Nội', 'Phường Ba Đình, Thành phố Hà Nội'],
    ['xã Tân Tiến, huyện Văn Giang, tỉnh Hưng Yên', 'Xã Văn Giang, Tỉnh Hưng Yên'],
    ['P.14 Q.Gò Vấp', 'Phường An Hội Tây, Thành phố Hồ Chí Minh'],
    ['Phường 05, Quận 03, Thành Phố Hồ Chí Minh', 'Phường Bàn Cờ, Thành phố Hồ Chí Minh'],
    ['phường Thảo Điền, quận 2, tphcm', 'Phường An Khánh, Thành phố Hồ Chí Minh'],
    ['phường Hoà Minh, quận Liên Chiểu, ĐN', 'Phường Hòa Khánh, Thành phố Đà Nẵng'],
    [
      'số 5 Nguyễn Huệ, phường Bến Nghé, quận 1, Sài Gòn',
      'số 5 Nguyễn Huệ, Phường Sài Gòn, Thành phố Hồ Chí Minh',
    ],
    ['Xã Thanh Sơn, huyện Kim Bảng, Hà Nam', 'Phường Lý Thường Kiệt, Tỉnh Ninh Bình'],
    ['tổ 5 P Phú Cường, Thủ Dầu Một, Bình Dương', 'tổ 5, Phường Thủ Dầu Một, Thành phố Hồ Chí Minh'],
    ['huyện Côn Đảo, BRVT', 'Đặc khu Côn Đảo, Thành phố Hồ Chí Minh'],
    ['phường Suối Hoa, tp Bắc Ninh', 'Phường Kinh Bắc, Thành phố Bắc Ninh'],
    ['P.13 Q.3', 'Phường Nhiêu Lộc, Thành phố Hồ Chí Minh'],
  ])('%s', (text, expected) => expect(told(text)).toBe(expected));

  it('asks which one where the old commune was divided, keeping house and street', () => {
    const reading = places.read('9 Cửa Bắc, phường Điện Biên, quận Ba Đình, Hà Nội');
    expect(reading).toMatchObject({ kind: 'split', heard: 'phường Điện Biên, quận Ba Đình, Hà Nội' });
    expect(reading.kind === 'split' && reading.candidates.map((each) => each.text)).toEqual([
      '9 Cửa Bắc, Phường Ba Đình, Thành phố Hà Nội',
      '9 Cửa Bắc, Phường Hoàn Kiếm, Thành phố Hà Nội',
      '9 Cửa Bắc, Phường Ô Chợ Dừa, Thành phố Hà Nội',
      '9 Cửa Bắc, Phường Văn Miếu - Quốc Tử Giám, Thành phố Hà Nội',
    ]);
  });

  it('takes the old one where a district is told, today’s where none is', () => {
    expect(told('phường Cửa Nam, quận Hoàn Kiếm, Hà Nội')).toMatch(/^split: /);
    expect(told('phường Cửa Nam, Hà Nội')).toBe('Phường Cửa Nam, Thành phố Hà Nội');
  });

  it('does not take a commune out of a district it was never in', () => {
    expect(told('phường Trúc Bạch, quận Hoàn Kiếm, Hà Nội')).toBe('incomplete: Thành phố Hà Nội');
  });
});

describe('an address that does not say enough', () => {
  it.each([
    ['q3 tphcm', 'incomplete: Thành phố Hồ Chí Minh'],
    ['hà nam', 'incomplete: Tỉnh Ninh Bình'],
    ['hn', 'incomplete: Thành phố Hà Nội'],
    ['Gò Vấp, HCM', 'incomplete: Thành phố Hồ Chí Minh'],
    ['12 Trần Hưng Đạo, Hoàn Kiếm, Hà Nội', 'incomplete: Thành phố Hà Nội'],
    ['không biết', 'unknown'],
    ['số 5 Điện Biên Phủ', 'unknown'],
    ['', 'unknown'],
  ])('%s', (text, expected) => expect(told(text)).toBe(expected));

  it('names every commune that a name may mean', () => {
    const reading = places.read('xã Hòa Bình');
    expect(reading.kind === 'ambiguous' && reading.candidates.map((each) => each.text)).toEqual(
      expect.arrayContaining(['Xã Hòa Bình, Tỉnh Vĩnh Long', 'Xã Hòa Bình, Tỉnh Cà Mau']),
    );
  });

  it('asks between two communes that only accents tell apart', () => {
    expect(told('xa ba to, quang ngai')).toBe(
      'ambiguous: Xã Ba Tơ, Tỉnh Quảng Ngãi | Xã Ba Tô, Tỉnh Quảng Ngãi',
    );
    expect(told('xã Ba Tô, Quảng Ngãi')).toBe('Xã Ba Tô, Tỉnh Quảng Ngãi');
  });
});

describe('any text', () => {
  it('never throws and answers with today’s communes only', () => {
    const words = fc.constantFrom(
      'phường',
      'p',
      'q',
      'xã',
      'tp',
      '3',
      'láng',
      'tân',
      'an',
      'hà nội',
      ',',
      '.',
      'châu thành',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const reading = places.read(any);
        if (reading.kind === 'place') expect(places.commune(reading.commune.code)).toBe(reading.commune);
      }),
      { numRuns: 2000 },
    );
  });
});
