import { describe, expect, it } from 'vitest';
import { solarDay } from '../../../src/guide/understand/lunar-date.ts';
import { BIRTH, DEATH, hear, hearingOn, toldAs } from './hearing-fixtures.ts';

const birth = hearingOn(BIRTH, ['child.birthDate']);

describe('the day a child was born, told on 23 November 2026, a Monday', () => {
  it.each([
    ['hôm qua', '2026-11-22'],
    ['dạ hqua', '2026-11-22'],
    ['hom kia', '2026-11-21'],
    ['hôm nay', '2026-11-23'],
    ['cách đây 3 hôm', '2026-11-20'],
    ['ba hôm trước', '2026-11-20'],
    ['2 tuần trước', '2026-11-09'],
    ['thứ 2 tuần trước', '2026-11-16'],
    ['chủ nhật vừa rồi', '2026-11-22'],
    ['thứ sáu vừa rồi', '2026-11-20'],
    ['mùng 3 tháng trước', '2026-10-03'],
    ['3/11', '2026-11-03'],
    ['3/12', '2025-12-03'],
    ['20 tháng 10', '2026-10-20'],
    ['hai mươi tháng mười', '2026-10-20'],
    ['hăm lăm tháng chín', '2026-09-25'],
    ['mồng ba tháng mười một', '2026-11-03'],
    ['ngày hai mươi tháng mười năm hai nghìn không trăm hai mươi sáu', '2026-10-20'],
    ['20/10/26', '2026-10-20'],
    ['20.10.2026', '2026-10-20'],
    ['20-10', '2026-10-20'],
    ['2026-11-03', '2026-11-03'],
    ['03112026', '2026-11-03'],
    ['ngay 5 thang 10 nam 2026', '2026-10-05'],
    ['bé sinh rạng sáng ngày 3 tháng 11 năm 2026 ạ', '2026-11-03'],
    ['March 3rd 2026', '2026-03-03'],
    ['born on 3 March 2026', '2026-03-03'],
    ['yesterday', '2026-11-22'],
    ['mùng 2 Tết', '2026-02-18'],
    ['30 Tết', '2026-02-16'],
    ['rằm tháng 7', '2026-08-27'],
    ['mùng 5 tháng giêng', '2026-02-21'],
    ['20/10 âm lịch', '2025-12-09'],
    ['em không nhớ rõ, hình như 3/11', '2026-11-03'],
  ])('%j is %s', (text, day) => {
    expect(toldAs(hear(text, birth)).at(-1)).toBe(`answer child.birthDate=${day}`);
  });

  it.each([
    ['ngày mai', 'future-date ngày mai'],
    ['15/3/2027', 'future-date 15/3/2027'],
    ['31/2/2026', 'not-a-date 31/2/2026'],
    ['tháng trước', 'incomplete-date tháng trước'],
    ['cuối tháng 10', 'incomplete-date cuối tháng 10'],
    ['dạ hôm 15 ạ', 'incomplete-date hôm 15'],
  ])('%j is not taken', (text, doubt) => {
    expect(toldAs(hear(text, birth))).toEqual([`doubt child.birthDate ${doubt}`]);
  });

  it('proposes the last fifteenth for "hôm 15"', () => {
    expect(hear('hôm 15', birth)).toMatchObject([
      {
        kind: 'doubt',
        candidates: [{ label: '15/11/2026', value: { value: '2026-11-15', precision: 'day' } }],
      },
    ]);
  });
});

describe('the birthday of somebody old', () => {
  const old = hearingOn(DEATH, ['deceased.birthDate']);
  it.each([
    ['năm 1940', '1940'],
    ['1940', '1940'],
    ['sinh năm 40', '1940'],
    ['không nhớ ngày, chỉ nhớ năm 1940', '1940'],
    ['tháng 5 năm 1940', '1940-05'],
    ['1/1/1938', '1938-01-01'],
    ['ngày mười lăm tháng ba năm 1950', '1950-03-15'],
    ['5/3/38', '1938-03-05'],
  ])('%j is known as precisely as it was told', (text, value) => {
    expect(toldAs(hear(text, old))).toEqual([`answer deceased.birthDate=${value}`]);
  });

  it('is not guessed without its year', () => {
    expect(toldAs(hear('5/3', old))).toEqual(['doubt deceased.birthDate incomplete-date 5/3']);
  });

  it('is told apart from the day of death', () => {
    expect(toldAs(hear('ông sinh năm 1940, mất hôm kia', hearingOn(DEATH, ['deceased.deathDate'])))).toEqual([
      'answer deceased.birthDate=1940',
      'answer deceased.deathDate=2026-11-21',
    ]);
  });
});

describe('the lunar calendar of Vietnam', () => {
  it.each([
    [1, 1, 2026, '2026-02-17'],
    [1, 1, 2024, '2024-02-10'],
    [1, 1, 1985, '1985-01-21'],
    [15, 8, 2023, '2023-09-29'],
    [15, 8, 2020, '2020-10-01'],
    [10, 3, 2026, '2026-04-26'],
    [15, 7, 2025, '2025-09-06'],
    [1, 1, 2034, '2034-02-19'],
  ])('%i/%i of %i is %s', (day, month, year, solar) => {
    expect(solarDay(day, month, year)).toBe(solar);
  });
});
