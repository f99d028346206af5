import { describe, expect, it } from 'vitest';
import { wantsOneOnly } from '../../../src/guide/understand/wants-one-only.ts';

describe('whether somebody wants this one thing and no more', () => {
  it.each([
    'chỉ làm giấy khai sinh thôi',
    'chi lam giay khai sinh',
    'làm giấy khai sinh thôi ạ.',
    'làm riêng khai tử',
    'mỗi giấy khai sinh',
    'I only need the birth certificate',
    'just register the birth',
  ])('is heard in "%s"', (text) => {
    expect(wantsOneOnly(text)).toBe(true);
  });

  it.each([
    'làm giấy khai sinh',
    'chỉ em cách làm giấy khai sinh với ạ',
    'chị ơi làm giấy khai sinh cho bé',
    'lam khai sinh mat thoi gian bao lau',
    'thôi để em hỏi khai tử',
    'we just had a baby',
    'em ra ở riêng',
  ])('is not heard in "%s"', (text) => {
    expect(wantsOneOnly(text)).toBe(false);
  });
});
