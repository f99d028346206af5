import { expect, it } from 'vitest';
import { writeName } from '../../../src/records/clean/write-name.ts';

it.each([
  ['nguyễn  minh khôi', 'Nguyễn Minh Khôi'],
  ['NGUYỄN MINH KHÔI', 'Nguyễn Minh Khôi'],
  [' Lê Thị Thuỷ ', 'Lê Thị Thuỷ'],
  ["h'hen niê", "H'Hen Niê"],
  ['Vincent van Gogh', 'Vincent van Gogh'],
])('a name typed as "%s" is written "%s"', (typed, written) => {
  expect(writeName(typed)).toBe(written);
  expect(writeName(typed.normalize('NFD'))).toBe(written);
});
