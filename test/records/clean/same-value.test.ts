import { describe, expect, it } from 'vitest';
import { sameValue } from '../../../src/records/clean/same-value.ts';

const place = (code: string | null, text: string) => ({ code, catalogueOn: '2026-09-20', text });

describe('two sources say the same', () => {
  it('when a name differs only in accents, capitals or where the tone stands', () => {
    expect(sameValue('Nguyễn Thị Hòa', 'NGUYỄN THỊ HOÀ')).toBe(true);
    expect(sameValue('Nguyễn Thị Hòa', 'nguyen thi hoa')).toBe(true);
    expect(sameValue('H’Hen Niê', "H'Hen Nie")).toBe(true);
    expect(sameValue('Nguyễn Thị Hòa', 'Nguyễn Hòa')).toBe(false);
  });

  it('when the commune is one, however the street is written', () => {
    expect(sameValue(place('00199', '12 Láng, Phường Láng'), place('00199', 'Số 12 Láng'))).toBe(true);
    expect(sameValue(place('00199', 'Phường Láng'), place('00190', 'Phường Láng'))).toBe(false);
    expect(sameValue(place(null, 'Phường Láng, Hà Nội'), place('00199', 'phuong lang ha noi'))).toBe(true);
  });

  it('when dates agree as far as both are known', () => {
    expect(sameValue({ value: '1960', precision: 'year' }, { value: '1960-05-01', precision: 'day' })).toBe(
      true,
    );
    expect(
      sameValue({ value: '1960-04', precision: 'month' }, { value: '1960-05-01', precision: 'day' }),
    ).toBe(false);
  });

  it('when lists hold the same, in any order', () => {
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(sameValue(['a'], ['b'])).toBe(false);
  });

  it('and not across kinds of values', () => {
    expect(sameValue(1, '1')).toBe(false);
    expect(sameValue({ value: '1960', precision: 'year' }, place(null, '1960'))).toBe(false);
    expect(sameValue(true, true)).toBe(true);
  });
});
