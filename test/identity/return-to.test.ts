import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnToOf } from '../../src/identity/return-to.ts';

describe('where a person goes after signing in', () => {
  it('is the page of ours they came from', () => {
    expect(returnToOf('/')).toBe('/');
    expect(returnToOf('/receipts/dos_1?in=đơn#cuoi')).toBe('/receipts/dos_1?in=đơn#cuoi');
  });

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\evil.example',
    '/\t/evil.example',
    '/ /evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'receipts/1',
    `/${'a'.repeat(600)}`,
  ])('is the front page where %j was wanted', (wanted) => {
    expect(returnToOf(wanted)).toBe('/');
  });

  it('never leaves our site, whatever was wanted', () => {
    const odd = fc.array(fc.constantFrom('/', '\\', '\t', '.', '@', ':', 'e', '%', '?', '#', ' ', '\u00a0'));
    fc.assert(
      fc.property(
        odd.map((parts) => parts.join('')),
        (wanted) => {
          const url = new URL(returnToOf(wanted), 'https://danloi.example');
          expect(url.origin).toBe('https://danloi.example');
        },
      ),
    );
  });
});
