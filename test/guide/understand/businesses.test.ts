import { describe, expect, it } from 'vitest';
import type { HeardField } from '../../../src/guide/understand/hearing.ts';
import { hear, hearingOn, toldAs } from './hearing-fixtures.ts';

const HOME = {
  code: '00199',
  catalogueOn: '2026-09-20',
  text: '12 phố Chùa Láng, Phường Láng, Thành phố Hà Nội',
};
const subject = { id: 'business', role: 'business', labelVi: 'Hộ kinh doanh', labelEn: 'Business' };
const field = (
  id: string,
  type: HeardField['type'],
  labelVi: string,
  rest: Partial<HeardField> = {},
): HeardField => ({ id, type, labelVi, labelEn: labelVi, says: [], subject, ...rest });

const FORM = [
  field('business.industries', 'text', 'Ngành nghề'),
  field('business.address', 'place', 'Địa chỉ trụ sở', { suggestion: HOME }),
  field('business.capital', 'money', 'Vốn', { says: ['vốn'], min: 1 }),
  field('business.labour', 'integer', 'Số lao động', { min: 1 }),
  field('business.startOn', 'date', 'Ngày bắt đầu'),
  field('business.facility', 'text', 'Nơi khám', { says: ['bệnh viện', 'nơi khám'] }),
  field('business.paper', 'choice', 'Bản', {
    options: [{ value: 'paper', labelVi: 'Bản giấy', labelEn: 'Paper', says: [] }],
  }),
];
const SIZE = ['business.capital', 'business.labour', 'business.startOn'];
const sizeOf = (text: string) => toldAs(hear(text, hearingOn(FORM, SIZE)));

describe('capital, workers and the first day in one breath', () => {
  it.each([
    ['một tỷ hai, 1 người, mai', 1_200_000_000, 1, '2026-11-24'],
    ['1 tỷ 2, hai vợ chồng, 1/12', 1_200_000_000, 2, '2026-12-01'],
    ['ba trăm triệu, 3 người, 24 tháng sau', 300_000_000, 3, '2026-12-24'],
    ['trăm rưỡi triệu, mình em, 10/12', 150_000_000, 1, '2026-12-10'],
    ['2 ty 500 trieu, nam nguoi, ngay mai', 2_500_000_000, 5, '2026-11-24'],
    ['300.000.000, 5 nhân viên, 1/1 năm sau', 300_000_000, 5, '2027-01-01'],
  ])('%j', (text, capital, labour, start) => {
    expect(sizeOf(text).toSorted()).toEqual([
      `answer business.capital=${capital}`,
      `answer business.labour=${labour}`,
      `answer business.startOn=${start}`,
    ]);
  });

  it('takes a number of people for no capital', () => {
    expect(sizeOf('năm người')).toEqual(['answer business.labour=5']);
  });
});

describe('a trade and where it is', () => {
  const asked = hearingOn(FORM, ['business.industries', 'business.address']);

  it.each([
    ['tạp hóa, tại nhà', 'tạp hóa'],
    ['sửa xe máy, ngay tại nhà', 'sửa xe máy'],
    ['ban quan ao online\ntai nha', 'ban quan ao online'],
    ['ban ca phe, o nha em', 'ban ca phe'],
  ])('%j is at home', (text, trade) => {
    const commands = hear(text, asked);
    expect(commands).toContainEqual({ kind: 'answer', field: 'business.industries', value: trade });
    expect(commands).toContainEqual({ kind: 'answer', field: 'business.address', value: HOME });
  });
});

describe('an institution', () => {
  it.each([
    ['bệnh viện Bạch Mai, bản giấy', 'bệnh viện Bạch Mai'],
    ['nơi khám là Trạm Y tế phường Láng, bản giấy', 'Trạm Y tế phường Láng'],
  ])('%j keeps the word that says what it is', (text, name) => {
    const told = toldAs(hear(text, hearingOn(FORM, ['business.facility', 'business.paper'])));
    expect(told).toContain(`answer business.facility=${name}`);
  });
});
