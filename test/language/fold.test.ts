import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/language/clean-text.ts';
import { fold } from '../../src/language/fold.ts';

describe('fold', () => {
  it.each([
    ['Đăng Ký  Kết\tHôn', 'dang ky ket hon'],
    ['Nguyễn Thị Ánh'.normalize('NFD'), 'nguyen thi anh'],
    ['khai\u200b sinh\u202e', 'khai sinh'],
    ['khаi sinh'.replace('a', '\u0430'), 'khai sinh'],
    ['ÐẶNG', 'dang'],
    ['ＫＨＡＩ　ＳＩＮＨ', 'khai sinh'],
    ['k̶h̶a̶i', 'khai'],
    ['Hà\nNội', 'ha noi'],
  ])('compares %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives the same for what it gave, letter by letter', () => {
    const letters = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code));
    expect(letters.filter((letter) => fold(fold(letter)) !== fold(letter))).toEqual([]);
    expect(letters.filter((letter) => cleanText(cleanText(letter)) !== cleanText(letter))).toEqual([]);
  });

  it('gives the same for what it gave, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('cleanText', () => {
  it('keeps accents in NFC and one line break where there were several', () => {
    expect(cleanText('Trѐo')).toBe('Trèo');
    expect(cleanText(' Trần  Văn'.normalize('NFD') + '\r\n\n  A ')).toBe('Trần Văn\nA');
  });

  it('reads Cyrillic look-alikes as the letters they imitate', () => {
    expect(cleanText('\u0421\u0430\u043e Hùng')).toBe('Cao Hùng');
  });
});
