import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../src/records/clean/clean-name.ts';

/** As people, clerks and old programs write them; one name is in one of these ways. */
const MANNERS = [
  "Nguyễn Thị Văn Hòa Hoà Đạt Ánh Thúy Thuý H'Hen Niê Lan Ksor ỷ 2",
  "NGUYỄN THỊ VĂN HÒA HOÀ ĐẠT ÁNH THÚY THUÝ H'HEN NIÊ LAN KSOR",
  'nguyễn thị văn hòa hoà đạt ánh thúy thuý niê lan ksor',
  'NguyÔn ThÞ V¨n Hoµ §¹t ¸nh Thuý Lan Ksor',
  'Nguyeãn Thò Vaên Hoaø Ñaït AÙnh Thuùy Lan Ksor',
].map((words) => words.split(' '));

describe('a civil name from a register', () => {
  it.each([
    ['NGUYỄN THỊ LAN', 'Nguyễn Thị Lan'],
    ['nguyễn văn an', 'Nguyễn Văn An'],
    ['TRẦN THỊ THÚY HOÀ', 'Trần Thị Thúy Hoà'],
    ['TRẦN THỊ THUÝ HÒA', 'Trần Thị Thuý Hòa'],
    ['  LÊ   VĂN  ĐẠT ', 'Lê Văn Đạt'],
    ['Phạm Thị Hương'.normalize('NFD'), 'Phạm Thị Hương'],
    ['ĐẶNG ÁNH'.normalize('NFD'), 'Đặng Ánh'],
    ['NguyÔn ThÞ Lan', 'Nguyễn Thị Lan'],
    ['§Æng V¨n HiÕu', 'Đặng Văn Hiếu'],
    ['TrÇn Quèc ¸nh', 'Trần Quốc Ánh'],
    ['Nguyeãn Thò Lan', 'Nguyễn Thị Lan'],
    ['NGUYEÃN THÒ HÖÔNG', 'Nguyễn Thị Hương'],
    ['Ñaëng Vaên Hieáu', 'Đặng Văn Hiếu'],
    ['Leâ Minh Trí', 'Lê Minh Trí'],
    ['Mai Thò Lan', 'Mai Thị Lan'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['Y-MOAN ÊNUÔL', 'Y-Moan Ênuôl'],
    ['Lê\u200b Thị\u00a0Mai', 'Lê Thị Mai'],
    ['Nguyễn Thị Thò', 'Nguyễn Thị Thò'],
    ['Lò Văn Tòng', 'Lò Văn Tòng'],
  ])('%s', (raw, expected) => expect(cleanName(raw)).toEqual({ value: expected, verdicts: [] }));

  it('that lost its accents is kept as it is, with a doubt, and not guessed', () => {
    expect(cleanName('NGUYEN THI LAN')).toMatchObject({
      value: 'Nguyen Thi Lan',
      verdicts: [{ mark: 'clean', ok: false }],
    });
  });

  it('that lost letters is not used', () => {
    expect(cleanName('Nguy?n Th? Lan')).toMatchObject({ verdicts: [{ mark: 'clean' }] });
    expect(cleanName('Nguy\ufffdn').value).toBeUndefined();
  });

  it('of one word, or with digits, is doubtful', () => {
    expect(cleanName('Lành').verdicts.map(({ mark }) => mark)).toEqual(['sufficient']);
    expect(cleanName('Lê Văn 2').verdicts.map(({ mark }) => mark)).toEqual(['clean']);
  });

  it('that was empty is simply not there', () => {
    expect(cleanName('   ')).toEqual({ verdicts: [] });
    expect(cleanName(undefined)).toEqual({ verdicts: [] });
  });

  it('cleaned once is cleaned for good', () => {
    const name = fc
      .constantFrom(...MANNERS)
      .chain((words) => fc.array(fc.constantFrom(...words), { maxLength: 6 }))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(name, (raw) => {
        const once = cleanName(raw).value;
        expect(cleanName(once).value).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('may be any text at all and is never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => cleanName(raw).value !== ''));
  });
});
