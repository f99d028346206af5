import { expect, it } from 'vitest';
import { localeOf } from '../../src/http/guard-request.ts';

it.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['en-US,en;q=0.9', 'en'],
  ['en;q=0.5, vi;q=0.5', 'vi'],
  ['fr, en;q=0.3', 'en'],
  ['en;q=0', 'vi'],
  ['en;q=nonsense', 'vi'],
])('a reader who accepts %j reads %s', (accepted, locale) => {
  expect(localeOf(accepted)).toBe(locale);
});
