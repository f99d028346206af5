import { describe, expect, it } from 'vitest';
import { withoutHead } from '../../../src/web/official/ask/answer-sheet.ts';

describe('a part of an answer', () => {
  it('does not repeat the heading that stands beside it', () => {
    expect(withoutHead('Lệ phí: miễn phí. [1]', 'Lệ phí')).toBe('Miễn phí. [1]');
    expect(withoutHead('Giấy tờ:\n• Tờ khai [2]', 'Giấy tờ theo trường hợp')).toBe('• Tờ khai [2]');
  });

  it('keeps every other word', () => {
    for (const text of ['Trong ngày làm việc. [1]', 'Lưu ý: mang bản gốc.', ''])
      expect(withoutHead(text, 'Lệ phí')).toBe(text);
  });
});
