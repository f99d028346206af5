import { describe, expect, it } from 'vitest';
import { cleanEmail } from '../../../src/records/clean/clean-email.ts';
import { cleanItem } from '../../../src/records/clean/clean-item.ts';
import { cleanMaritalStatus } from '../../../src/records/clean/clean-marital-status.ts';
import {
  cleanOldIdNumber,
  cleanPersonalId,
  idContradictions,
} from '../../../src/records/clean/clean-personal-id.ts';
import { cleanPhone } from '../../../src/records/clean/clean-phone.ts';
import { cleanSex } from '../../../src/records/clean/clean-sex.ts';
import { CATALOGUES } from './catalogues.ts';

describe('a personal id', () => {
  it('has twelve digits; a number of nine is the card of before', () => {
    expect(cleanPersonalId('001 190 123 456')).toEqual({ value: '001190123456', verdicts: [] });
    expect(cleanPersonalId('012345678')).toEqual({ verdicts: [] });
    expect(cleanOldIdNumber('', '012345678')).toBe('012345678');
    expect(cleanPersonalId('00119012345')).toMatchObject({ verdicts: [{ mark: 'correct' }] });
  });

  it.each([
    ['001190123456', '1990-05-01', 'female'],
    ['001090123456', '1990-05-01', 'male'],
    ['001215123456', '2015', 'male'],
    ['001315123456', '2015', 'female'],
  ] as const)('%s agrees with born %s, %s', (id, born, sex) => {
    const precision = born.length === 4 ? 'year' : 'day';
    expect(idContradictions(id, { birthDate: { value: born, precision }, sex })).toEqual([]);
  });

  it('that tells another year or sex is doubtful, not refused', () => {
    const born = { value: '1991-05-01', precision: 'day' } as const;
    expect(idContradictions('001190123456', { birthDate: born, sex: 'female' })).toMatchObject([
      {
        mark: 'correct',
        ok: false,
        reasonVi: 'Số định danh cho biết sinh năm 1990, nguồn ghi năm 1991; cần đối chiếu.',
      },
    ]);
    expect(idContradictions('001190123456', { sex: 'male' })).toHaveLength(1);
    expect(idContradictions('001190123456', {})).toEqual([]);
  });
});

describe('a phone number', () => {
  it.each([
    ['0912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['01234567890', '0834567890'],
    ['+841681234567', '0381234567'],
    ['0199 123 4567', '0591234567'],
  ])('%s', (raw, expected) => expect(cleanPhone(raw)).toEqual({ value: expected, verdicts: [] }));

  it.each(['123', '0212345678901', 'không có', '+1 202 555 0123'])('that is none is dropped: %s', (raw) =>
    expect(cleanPhone(raw)).toMatchObject({ verdicts: [{ mark: 'correct' }] }),
  );
});

describe('an e-mail address', () => {
  it('is trimmed and written small', () => {
    expect(cleanEmail(' Lan.Nguyen@Example.VN ')).toEqual({ value: 'lan.nguyen@example.vn', verdicts: [] });
    expect(cleanEmail('lan(at)example.vn').value).toBeUndefined();
  });
});

describe('a value of a list', () => {
  it.each(['Kinh', 'KINH', '01', '1', 'kinh', 'Việt'])(
    'is found by value, code, label or another name: %s',
    (raw) => expect(cleanItem(raw, CATALOGUES['ethnicities'])).toEqual({ value: 'kinh', verdicts: [] }),
  );

  it.each(["H'Mông", 'H’MÔNG', 'Mông', "H'M«ng", "H'Moâng"])('is found in any spelling: %s', (raw) =>
    expect(cleanItem(raw, CATALOGUES['ethnicities']).value).toBe('hmong'),
  );

  it('that is not in it is doubtful and left out', () => {
    expect(cleanItem('Klingon', CATALOGUES['ethnicities'])).toMatchObject({ verdicts: [{ mark: 'clean' }] });
  });
});

describe('sex and marital status', () => {
  it.each([
    ['Nam', 'male'],
    ['NỮ', 'female'],
    ['2', 'female'],
    ['1', 'male'],
    ['N÷', 'female'],
  ])('%s', (raw, expected) => expect(cleanSex(raw).value).toBe(expected));

  it.each([
    ['Chưa kết hôn', 'single'],
    ['Đang có vợ/chồng', 'married'],
    ['Đã ly hôn', 'divorced'],
    ['GÓA', 'widowed'],
  ])('%s', (raw, expected) => expect(cleanMaritalStatus(raw).value).toBe(expected));

  it('that are not understood are left out with a doubt', () => {
    expect(cleanSex('0')).toMatchObject({ verdicts: [{ mark: 'clean' }] });
    expect(cleanMaritalStatus('9')).toMatchObject({ verdicts: [{ mark: 'clean' }] });
  });
});
