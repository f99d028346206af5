import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { normaliser, plainTextOf } from '../../src/language/normalise.ts';
import { lexicon } from '../guide/understand/hearing-fixtures.ts';

const plainly = normaliser(lexicon);

describe('the lexicon', () => {
  it('has over four hundred terms', () => {
    expect(lexicon.entries.length).toBeGreaterThan(400);
  });

  it('says nothing for two different terms', () => {
    const terms = new Map<string, string>();
    for (const { term, says } of lexicon.entries)
      for (const say of says) {
        expect([say, terms.get(say) ?? term]).toEqual([say, term]);
        terms.set(say, term);
      }
  });
});

describe('plain written terms', () => {
  it.each([
    ['đc ko', 'được không'],
    ['mk lam gks ntn', 'mình đăng ký khai sinh như thế nào'],
    ['làm lại cccd', 'cấp lại thẻ căn cước'],
    ['đkkh bn tiền', 'đăng ký kết hôn bao nhiêu tiền'],
    ['ba má tui', 'bố mẹ tôi'],
    ['mần răng để nhập hộ khẩu cho con', 'làm thế nào để đăng ký thường trú cho con'],
    ['cần chi rứa', 'cần gì thế'],
    ['giấy hôn thú', 'giấy chứng nhận kết hôn'],
    ['UBND huyện', 'ủy ban nhân dân cấp xã'],
    ['tui mún mần giấy khai sanh', 'tôi muốn đăng ký khai sinh'],
    ['giaays khai sinh', 'giấy khai sinh'],
    ['khai\u200b sаnh'.replace('а', '\u0430'), 'khai sinh'],
    ['giay hon thu', 'giấy chứng nhận kết hôn'],
    ['I need a birth certificate', 'i need a giấy khai sinh'],
    ['sổ đỏ', 'giấy chứng nhận quyền sử dụng đất'],
    ['xin giấy độc thân', 'giấy xác nhận tình trạng hôn nhân'],
    ['luong huu', 'lương hưu'],
    ['mat blx', 'cấp lại giấy phép lái xe'],
    ['giấy chứng minh nơi ở', 'giấy xác nhận thông tin về cư trú'],
    ['giấy chứng minh nhân dân', 'chứng minh nhân dân'],
    ['nghỉ việc 5 năm rồi', 'nghỉ việc 5 năm rồi'],
    ['hai năm trước', 'hai năm trước'],
    ['cưới năm rồi', 'cưới năm ngoái'],
    ['12/5 năm rồi', '12/5 năm ngoái'],
    ['tháng 5 năm rồi', 'tháng 5 năm ngoái'],
  ])('%j is %j', (typed, plain) => {
    expect(plainly(typed)).toBe(plain);
  });

  it('finds teenage spelling in a whole message', () => {
    const plain = fold(plainly('vk ck e ms sinh be, gio lam giay khai sanh vs bhyt sao ạ'));
    expect(plain).toContain('vo chong');
    expect(plain).toContain('moi sinh be');
    expect(plain).toContain('dang ky khai sinh voi bao hiem y te');
  });

  it('leaves the syllables of names alone', () => {
    expect(plainly('em tên Nguyễn Văn K')).toBe('em tên nguyễn văn k');
  });

  it('does not hear "má" in an unaccented "ma"', () => {
    expect(plainly('ma le phi bao nhieu')).toMatch(/^ma /);
  });

  it('reads no shorter phrase inside a longer term', () => {
    expect(plainly('bao nhiêu địa chỉ')).toBe('bao nhiêu địa chỉ');
  });

  it('leads each letter back to the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('vk', 'ko', 'bé', 'tên', 'Khôi', 'đkkh', ',', '3/11', 'giaays', '🙂'), {
          maxLength: 12,
        }),
        (words) => {
          const { text, plain, origin } = plainTextOf(lexicon)(words.join(' '));
          expect(origin).toHaveLength(plain.length + 1);
          expect(
            origin.every(
              (at, index) => at >= 0 && at <= text.length && (index === 0 || at >= (origin[index - 1] ?? 0)),
            ),
          ).toBe(true);
        },
      ),
    );
  });
});
