import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, fromTcvn3, fromVni } from '../../../src/records/clean/decode-legacy.ts';

const LETTERS = [
  ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ',
];
/** Found by trying, so that the test has no table of its own: the byte that each letter is read from. */
const BYTE_OF = new Map(
  Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).map((byte) => [fromTcvn3(byte), byte]),
);

describe('Vietnamese of before Unicode', () => {
  it('in TCVN3 comes back letter by letter', () => {
    const text = fc.array(fc.constantFrom(...LETTERS)).map((letters) => letters.join(''));
    fc.assert(
      fc.property(
        text,
        (plain) => fromTcvn3([...plain].map((letter) => BYTE_OF.get(letter)).join('')) === plain,
      ),
    );
    expect(LETTERS.filter((letter) => !BYTE_OF.has(letter))).toEqual([]);
  });

  it('in VNI comes back with every mark', () => {
    expect(fromVni('Nguyeãn Thò Ngoïc AÙnh, Tænh Bình Döông, Ñaø Naüng')).toBe(
      'Nguyễn Thị Ngọc Ánh, Tỉnh Bình Dương, Đà Nẵng',
    );
    expect(fromVni('XAÕ THANH TUYEÀN, HUYEÄN DAÀU TIEÁNG')).toBe('XÃ THANH TUYỀN, HUYỆN DẦU TIẾNG');
  });

  it.each([
    [
      'Xaõ Thanh Tuyeàn, Huyeän Daàu Tieáng, Tænh Bình Döông',
      'Xã Thanh Tuyền, Huyện Dầu Tiếng, Tỉnh Bình Dương',
    ],
    ['X· Th¹nh Léc, HuyÖn Giång RiÒng', 'Xã Thạnh Lộc, Huyện Giồng Riềng'],
    ["H'M«ng", "H'Mông"],
    ['Hmoâng', 'Hmông'],
    ['N÷', 'Nữ'],
    ['Nöõ', 'Nữ'],
  ])('is told by how it reads: %s', (text, expected) => expect(decodeLegacy(text)).toBe(expected));

  it.each([
    'Phó Chủ tịch',
    'Lê Minh Trí',
    'Hà Nội',
    'Mã số 12',
    'Võ Văn Tòng',
    'café à la carte',
    'plain text',
    '',
  ])('is not seen in what reads well: %s', (text) => expect(decodeLegacy(text)).toBe(text));
});
