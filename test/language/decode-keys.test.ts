import { describe, expect, it } from 'vitest';
import { decodeTelex, decodeVni } from '../../src/language/decode-keys.ts';
import { decodeTyping } from '../../src/language/decode-typing.ts';

describe('raw Telex keys', () => {
  it.each([
    ['giaays', 'giấy'],
    ['Nguyeenx', 'Nguyễn'],
    ['nguyenex', 'nguyễn'],
    ['dduwowngf', 'đường'],
    ['DDawngj', 'Đặng'],
    ['truowngf', 'trường'],
    ['kys', 'ký'],
    ['quys', 'quý'],
    ['hoaf', 'hòa'],
    ['thuys', 'thúy'],
    ['quyeenf', 'quyền'],
    ['khoong', 'không'],
    ['cos', 'có'],
    ['NGUYEENX', 'NGUYỄN'],
  ])('%s stands for %s', (keys, syllable) => {
    expect(decodeTelex(keys)).toBe(syllable);
  });

  it.each(['khai', 'sinh', 'Minh', 'facebook', 'hello', 'ntn', 'vs', 'fpt', 'xyz'])(
    '%s is left as it is',
    (word) => {
      expect(decodeTelex(word)).toBeUndefined();
    },
  );
});

describe('raw VNI keys', () => {
  it.each([
    ['giay61', 'giấy'],
    ['Nguye64n', 'Nguyễn'],
    ['d9a8ng', 'đăng'],
    ['ho65', 'hộ'],
    ['kha6u3', 'khẩu'],
    ['thu7o7ng2', 'thường'],
    ['d9uo7ng2', 'đường'],
  ])('%s stands for %s', (keys, syllable) => {
    expect(decodeVni(keys)).toBe(syllable);
  });
});

describe('whole messages', () => {
  it.each([
    ['Em teen Nguyeenx Minh Khooi, owr quaanj 3', 'Em tên Nguyễn Minh Khôi, ở quận 3'],
    ['D9a8ng ky1 ke61t ho6n', 'Đăng ký kết hôn'],
    ['alooo ơiiii nhaa', 'alo ơi nha'],
    ['fí bao nhiêu, ở wê', 'phí bao nhiêu, ở quê'],
    ['nhà ở q3 p5 tphcm, tổ5, to 12', 'nhà ở q3 p5 tphcm, tổ5, to 12'],
    ['my name is Alex and I was born in June', 'my name is Alex and I was born in June'],
    ['nam.tran@gmail.com', 'nam.tran@gmail.com'],
  ])('%j is %j', (typed, text) => {
    expect(decodeTyping(typed)).toBe(text);
  });
});
