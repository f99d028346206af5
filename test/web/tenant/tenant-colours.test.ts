import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, rgbOf, type Rgb } from '../../../src/web/page/tenant/contrast.ts';
import { SETS, tenantColours, type SetName } from '../../../src/web/page/tenant/tenant-colours.ts';

const NAMES = Object.keys(SETS) as SetName[];
const STYLES = readFileSync(new URL('../../../src/web/page/style/colours.css', import.meta.url), 'utf8');
const LEAST_OF_DRAWINGS = 3;

const anyAccent = fc
  .integer({ min: 0, max: 0xffffff })
  .map((colour) => `#${colour.toString(16).padStart(6, '0')}`);

/** What `colours.css` says of a name in a set. */
function ours(name: string, set: SetName): Rgb {
  const [, declared = ''] = new RegExp(`--${name}:([^;]*);`).exec(STYLES) ?? [];
  const hex = new RegExp(`var\\(--${set}, #(\\w+)\\)`).exec(declared)?.[1] ?? '';
  return colour(`#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`);
}

function colour(hex: string | undefined): Rgb {
  const found = rgbOf(hex ?? '');
  if (!found) throw new Error(`no colour: ${hex}`);
  return found;
}

describe('a province’s accent', () => {
  it.each(NAMES)('can be read wherever it stands, whatever it is (%s)', (set) =>
    fc.assert(
      fc.property(anyAccent, (accent) => {
        const made = tenantColours(accent, set);
        const { least } = SETS[set];
        for (const ground of ['paper', 'sheet', 'sheet-low'])
          expect(contrast(colour(made?.accent), ours(ground, set))).toBeGreaterThanOrEqual(least);
        for (const fill of [made?.fill, made?.['fill-hover']])
          expect(contrast(colour(made?.['on-fill']), colour(fill))).toBeGreaterThanOrEqual(least);
        const said = colour(made?.said);
        expect(contrast(ours('ink', set), said)).toBeGreaterThanOrEqual(least);
        expect(contrast(colour(made?.accent), said)).toBeGreaterThanOrEqual(LEAST_OF_DRAWINGS);
      }),
      { numRuns: 2000 },
    ),
  );

  it('stays as it is where it can be read already', () => {
    expect(tenantColours('#b0124f', 'day')).toMatchObject({ accent: '#b0124f', fill: '#b0124f' });
  });

  it('that is no colour changes nothing', () => {
    for (const accent of ['', 'red', '#fff', '#12345g', 'url(https://evil.example)'])
      expect(tenantColours(accent, 'day')).toBeUndefined();
  });
});
