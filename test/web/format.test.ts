import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatBytes,
  formatDate,
  formatInstant,
  formatProgress,
  formatValue,
  formatVnd,
} from '../../src/web/page/format.ts';
import { readerOf } from '../../src/web/page/reader.ts';

const vi = readerOf('vi');

describe('values as people read them', () => {
  it('show dates in the order of day, month, year, as precise as they are known', () => {
    expect(['2026-11-12', '2026-11', '1954'].map(formatDate)).toEqual(['12/11/2026', '11/2026', '1954']);
  });

  it('show moments in Vietnam’s time wherever the reader is', () => {
    expect(formatInstant('2026-11-23T17:05:00Z')).toBe('00:05 24/11/2026');
  });

  it('show money with dots and whole đồng', () => {
    expect(formatVnd(1_250_000)).toBe('1.250.000 đồng');
  });

  it('never promise more room for a file than there is', () => {
    expect(formatBytes(10_485_760)).toBe('10 MB');
    expect(formatBytes(10_485_759)).toBe('9 MB');
  });

  it('tell how far a file is in the unit of the whole, with the comma of the language', () => {
    expect(formatProgress(3_145_728, 5_347_738, 'vi')).toBe('3,0/5,1 MB');
    expect(formatProgress(3_145_728, 5_347_738, 'en')).toBe('3.0/5.1 MB');
    expect(formatProgress(10_240, 389_120, 'vi')).toBe('10/380 KB');
    expect([14_680_064, 2_202_010, 900].map((bytes) => formatAmount(bytes, 'vi'))).toEqual([
      '14 MB',
      '2,1 MB',
      '1 KB',
    ]);
  });

  it('name options, answers and places by their words', () => {
    const options = [
      { value: 'kinh', label: 'Kinh' },
      { value: 'tay', label: 'Tày' },
    ];
    expect(formatValue(vi, 'tay', options)).toBe('Tày');
    expect(formatValue(vi, ['kinh', 'tay'], options)).toBe('Kinh, Tày');
    expect(formatValue(vi, false)).toBe('Không');
    expect(formatValue(vi, { value: '1990-03', precision: 'month' })).toBe('03/1990');
    expect(formatValue(vi, { code: '00004', catalogueOn: '2025-07-01', text: 'phường Hoàn Kiếm' })).toBe(
      'phường Hoàn Kiếm',
    );
    expect(formatValue(vi, null)).toBe('Để trống');
  });
});
