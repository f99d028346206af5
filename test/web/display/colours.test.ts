import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SETS = ['day', 'night', 'sharp-day', 'sharp-night'] as const;
type ColourSet = (typeof SETS)[number];

const css = readFileSync('src/web/page/style/colours.css', 'utf8');
const NEEDED: Record<ColourSet, number> = { day: 4.5, night: 4.5, 'sharp-day': 7, 'sharp-night': 7 };
const GROUNDS = ['paper', 'sheet', 'sheet-low', 'said'];

/** Text and the grounds it stands on, by token. */
const TEXTS: [string, string[]][] = [
  ['ink', [...GROUNDS, 'good-ground', 'warn-ground']],
  ['soft', [...GROUNDS]],
  ['accent', [...GROUNDS]],
  ['on-fill', ['fill', 'fill-hover']],
  ['good', ['sheet', 'good-ground']],
  ['warn', ['sheet', 'warn-ground']],
];
/** What is not text but has to be seen: edges of controls, focus (WCAG 2.2, 1.4.11). */
const EDGES: [string, string[]][] = [
  ['line-strong', ['paper', 'sheet']],
  ['focus', ['paper', 'sheet', 'sheet-low']],
];
const EDGE_NEEDED = 3;

describe.each(SETS)('in the colours by %s', (set) => {
  it.each(TEXTS)('%s is read on every ground it stands on', (text, grounds) => {
    for (const ground of grounds)
      expect.soft(contrast(set, text, ground), ground).toBeGreaterThanOrEqual(NEEDED[set]);
  });

  it.each(EDGES)('%s is seen', (edge, grounds) => {
    for (const ground of grounds)
      expect.soft(contrast(set, edge, ground), ground).toBeGreaterThanOrEqual(EDGE_NEEDED);
  });
});

function contrast(set: ColourSet, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(set, one), luminance(set, other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(set: ColourSet, token: string): number {
  const [, line = ''] = new RegExp(`^ *--${token}: ([^;]+);`, 'm').exec(css) ?? [];
  const [, hex] = new RegExp(`var\\(--${set}, (#(?:[0-9a-f]{3}){1,2})\\)`).exec(line) ?? [];
  if (!hex) throw new Error(`no ${token} by ${set}`);
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(long.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
