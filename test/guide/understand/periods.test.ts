import { describe, expect, it } from 'vitest';
import type { DateValue } from '../../../src/eforms/value.ts';
import type { HeardField } from '../../../src/guide/understand/hearing.ts';
import { hear, hearingOn, toldAs } from './hearing-fixtures.ts';

const subject = { id: 'dossier', role: 'dossier', labelVi: 'Hồ sơ', labelEn: 'Dossier' };
const date = (id: string, labelVi: string, value?: DateValue): HeardField => ({
  ...{ id, labelVi, labelEn: labelVi, type: 'date', says: [], subject },
  ...(value ? { value } : {}),
});
const from = (value?: DateValue) => date('dossier.from', 'Tạm trú từ ngày', value);
const until = date('dossier.until', 'Tạm trú đến ngày');

describe('a period, told on 23 November 2026', () => {
  const both = hearingOn([from(), until], ['dossier.from', 'dossier.until']);

  it.each([
    ['từ 1/12/2026 đến 30/11/2027', '2026-12-01', '2027-11-30'],
    ['từ ngày 01/12/2026 đến ngày 30/11/2027', '2026-12-01', '2027-11-30'],
    ['từ hôm nay đến hết năm 2027', '2026-11-23', '2027-12-31'],
    ['từ 1/12 đến 30/11 năm sau', '2026-12-01', '2027-11-30'],
    ['tu ngay mai den 30 thang 6 nam sau', '2026-11-24', '2027-06-30'],
    ['từ mùng 1 tháng sau tới 1/12/2027', '2026-12-01', '2027-12-01'],
    ['đến 30/11/2027, từ 1/12/2026', '2026-12-01', '2027-11-30'],
    ['hôm nay, tới hết năm sau', '2026-11-23', '2027-12-31'],
    ['từ 20/11, ở nửa năm', '2026-11-20', '2027-05-20'],
    ['từ 1/12/2026, ở 2 năm', '2026-12-01', '2028-12-01'],
    ['1 năm kể từ 1/12/2026', '2026-12-01', '2027-12-01'],
    ['tu 31/12/2026, o sau thang', '2026-12-31', '2027-06-30'],
  ])('%j is its first and its last day', (text, first, last) => {
    expect(toldAs(hear(text, both)).toSorted()).toEqual([
      `answer dossier.from=${first}`,
      `answer dossier.until=${last}`,
    ]);
  });

  it.each([
    ['2 năm', '2028-12-01'],
    ['24 thang', '2028-12-01'],
    ['two weeks', '2026-12-15'],
    ['1 năm nữa', '2027-12-01'],
  ])('%j is counted from the first day where that is known', (text, last) => {
    const known = hearingOn([from({ value: '2026-12-01', precision: 'day' }), until], ['dossier.until']);
    expect(toldAs(hear(text, known))).toContain(`answer dossier.until=${last}`);
  });

  it.each([
    ['tới 30/6/2027', 'until'],
    ['từ 1/12', 'from'],
    ['à nhầm, từ ngày 10/12/2026 mới đúng', 'from'],
  ])('%j tells one end of it', (text, end) => {
    const told = toldAs(hear(text, both));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`dossier.${end}`);
  });

  it('is asked about where “thang sau” may be the next month or the sixth', () => {
    const told = toldAs(hear('tu mung 1 thang sau den 1/12/2027', both));
    expect(told).toEqual(expect.arrayContaining([expect.stringContaining('two-readings')]));
  });

  it('of which only the length is told leaves its days open', () => {
    expect(toldAs(hear('ở 2 năm', both)).join()).not.toContain('answer');
  });
});
