import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/web/page/controls/read-text.ts';
import { foldText } from '../../../src/web/page/controls/fold-text.ts';
import { readerOf } from '../../../src/web/page/reader.ts';

const read = (type: Parameters<typeof readText>[1], typed: string) => readText(readerOf('vi'), type, typed);

describe('what is typed into a field', () => {
  it('is taken with the separators people are used to', () => {
    expect(read('personal-id', '001 195 012 345')).toEqual({ kind: 'value', value: '001195012345' });
    expect(read('phone', '+84 912.345.678')).toEqual({ kind: 'value', value: '0912345678' });
    expect(read('money', '1.250.000 đ')).toEqual({ kind: 'value', value: 1_250_000 });
    expect(read('integer', ' 2 ')).toEqual({ kind: 'value', value: 2 });
  });

  it('is sent back with a sentence when it cannot be right', () => {
    for (const [type, text] of [
      ['personal-id', '12345'],
      ['phone', '912345678'],
      ['email', 'hoa@vidu'],
      ['integer', 'hai'],
    ] as const)
      expect(read(type, text).kind, `${type} ${text}`).toBe('mistake');
  });

  it('is composed letters, as the registers write names', () => {
    expect(read('name', 'Nguyễn Thị Hoà'.normalize('NFD'))).toEqual({
      kind: 'value',
      value: 'Nguyễn Thị Hoà'.normalize('NFC'),
    });
  });

  it('goes to the guide in words when it is an address', () => {
    expect(read('place', 'xã Kim Liên, Nghệ An')).toEqual({ kind: 'words', text: 'xã Kim Liên, Nghệ An' });
  });

  it('is nothing when it is blank', () => {
    expect(read('text', '   ')).toEqual({ kind: 'empty' });
  });
});

describe('a long list', () => {
  it('is searched without accents', () => {
    expect(foldText('Ê Đê')).toBe('e de');
    expect(foldText('HƯỚNG')).toBe(foldText('huong'));
  });
});
