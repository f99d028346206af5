import { describe, expect, it } from 'vitest';
import { OFFICIAL_WORDS } from '../../src/web/official/words/official-reader.ts';
import { STRINGS } from '../../src/web/page/strings.ts';

const SAMPLE = ['1', '2'];

/** Every text of a language with where it stands; texts with gaps are filled with samples. */
function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (...gaps: string[]) => string)(...SAMPLE))]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    textsIn(inner, `${path}.${key}`),
  );
}

describe.each([
  ['the words of the page', STRINGS],
  ['the words of the officials’ page', OFFICIAL_WORDS],
])('%s', (_, words) => {
  it('say everything in both languages', () => {
    const [vi, en] = [textsIn(words.vi), textsIn(words.en)];
    expect(en.map(([path]) => path)).toEqual(vi.map(([path]) => path));
    expect(en.filter(([, text]) => text === '').map(([path]) => path)).toEqual(
      vi.filter(([, text]) => text === '').map(([path]) => path),
    );
  });

  it('are written in composed letters', () => {
    for (const [, text] of textsIn(words)) expect(text).toBe(text.normalize('NFC'));
  });

  it('never say that something is registered when it is only filed', () => {
    for (const [, text] of textsIn(words.vi)) expect(text.toLowerCase()).not.toContain('đã đăng ký');
  });
});
