import { describe, expect, it } from 'vitest';
import { sourceLine } from '../../../src/web/page/cards/source-line.ts';
import { readerOf } from '../../../src/web/page/reader.ts';

const READ_AT = '2026-11-24T01:12:00Z';
const line = (source: string, selfDeclared = false) =>
  sourceLine(readerOf('vi'), { source, readAt: READ_AT, selfDeclared });

describe('where a value came from', () => {
  it('names the register and the moment', () => {
    expect(line('population')).toBe('Từ CSDL dân cư, đọc lúc 08:12 24/11/2026');
  });

  it('says plainly what the citizen declared and what follows from the rest', () => {
    expect(line('applicant', true)).toBe('Anh/chị khai');
    expect(line('derived')).toBe('Tự tính từ các mục khác');
  });
});
