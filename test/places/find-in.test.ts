import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlaces } from '../../src/places/load-places.ts';

const places = loadPlaces();

function found(text: string): string[] {
  return places.findIn(text).map(({ start, end, reading }) => {
    const what = reading.kind === 'place' ? reading.value.text : `${reading.kind}`;
    return `${text.slice(start, end)} → ${what}`;
  });
}

describe('places in a message', () => {
  it.each([
    ['quê em ở xã Tân Tiến tỉnh Hưng Yên ạ', ['xã Tân Tiến tỉnh Hưng Yên → Xã Tân Tiến, Tỉnh Hưng Yên']],
    [
      'sinh tại bệnh viện từ dũ phường bến thành',
      ['bệnh viện từ dũ phường bến thành → bệnh viện từ dũ, Phường Bến Thành, Thành phố Hồ Chí Minh'],
    ],
    [
      'dạ em ở 12 ngõ 5 Trần Phú, phường Hà Đông, Hà Nội. Chồng em quê Nghệ An',
      [
        '12 ngõ 5 Trần Phú, phường Hà Đông, Hà Nội → 12 ngõ 5 Trần Phú, Phường Hà Đông, Thành phố Hà Nội',
        'Nghệ An → incomplete',
      ],
    ],
    [
      'dạ số nhà 12 Láng, phường Láng, hn',
      ['số nhà 12 Láng, phường Láng, hn → số nhà 12 Láng, Phường Láng, Thành phố Hà Nội'],
    ],
    ['nhà ở p5 q3 nha', ['p5 q3 → Phường Bàn Cờ, Thành phố Hồ Chí Minh']],
    ['em ở quận 3 lúc 5h 30p 1 ngày', ['quận 3 → incomplete']],
    [
      'con em sinh ngày 5 tháng 3 năm 2026 tại phường Láng, hn',
      ['phường Láng, hn → Phường Láng, Thành phố Hà Nội'],
    ],
    [
      'nguyen thi phuong lan muon dang ky khai sinh cho con o phuong ben thanh tphcm',
      ['phuong ben thanh tphcm → Phường Bến Thành, Thành phố Hồ Chí Minh'],
    ],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('counts offsets in the text as it was sent, decomposed or not', () => {
    const text = 'em ở phường Láng, Hà Nội nhé'.normalize('NFD');
    const [place] = places.findIn(text);
    expect(text.slice(place?.start, place?.end)).toBe('phường Láng, Hà Nội'.normalize('NFD'));
  });
});

describe('what is no place', () => {
  it.each([
    'em tên Nguyễn Thị Phương Lan, xã hội bây giờ khó lắm',
    'ba tên Trần Hà Nam, mẹ là Lê Thị Thái Bình',
    'Vợ em là Nguyễn Bình An Hà Nội',
    'nguyen phuong thao, tran thi huyen trang',
    'chị Phương Mai với anh Quân Tân Bình',
    'tình hình là quan trọng, xa nhà lâu rồi',
    'hn em bận, mai 30p 1 lần nhé',
    'lệ phí bao nhiêu vậy, mất mấy ngày',
    'em muốn làm giấy khai sinh cho con mới sinh',
    'đăng ký kết hôn cần giấy tờ gì ạ',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

describe('any message', () => {
  it('gives ordered stretches that do not overlap', () => {
    const words = fc.constantFrom(
      'phường',
      'p',
      'xã',
      'tp',
      '3',
      'láng',
      'tân an',
      'hà nội',
      ',',
      'ở',
      'châu thành',
      '12',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const { start, end } of places.findIn(any)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(any.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('costs in step with its length, even when every word is a place', () => {
    const text = 'xã tân thành châu thành phường 1 tân an ';
    /** The quickest of many runs: what else the machine does only makes runs slower. */
    const cost = (times: number) => {
      const runs = Array.from({ length: 30 }, () => {
        const started = performance.now();
        places.findIn(text.repeat(times));
        return performance.now() - started;
      });
      return Math.min(...runs);
    };
    expect(cost(50) / cost(10)).toBeLessThan(15);
  });
});
