import { BLACK, contrast, hexOf, mix, rgbOf, WHITE, type Rgb } from './contrast.ts';

/** One of the sets of `style/colours.css`. */
export interface ColourSet {
  /** what text stands on */
  grounds: readonly Rgb[];
  /** the contrast that text must have */
  least: number;
  /** where an accent goes that cannot be read yet */
  towards: Rgb;
  /** what the citizen said lies on this, with a breath of the accent */
  said: { ground: Rgb; share: number };
}

const set = (grounds: string[], least: number, towards: Rgb, said: string, share: number): ColourSet => ({
  grounds: grounds.map((ground) => rgbOf(ground) ?? towards),
  least,
  towards,
  said: { ground: rgbOf(said) ?? towards, share },
});

export const SETS = {
  day: set(['#faf6f0', '#ffffff', '#f6efe6'], 4.5, BLACK, '#ffffff', 0.12),
  night: set(['#16120f', '#211b17', '#2b241e'], 4.5, WHITE, '#211b17', 0.2),
  'sharp-day': set(['#ffffff', '#f0f0f0'], 7, BLACK, '#f0f0f0', 0),
  'sharp-night': set(['#000000', '#1c1c1c'], 7, WHITE, '#1c1c1c', 0),
};

export type SetName = keyof typeof SETS;

/** What a tenant's accent decides; everything else is ours. */
export type TenantColours = Record<'fill' | 'fill-hover' | 'on-fill' | 'accent' | 'said', string>;

const STEP = 0.02;
const HOVER_SHARE = 0.18;
/** Between a button and what it lies on. */
const LEAST_OF_BUTTON = 2.5;

/**
 * One accent as a whole set: its hue is kept, and it goes towards black or white until each text can be read. An accent
 * that is no colour gives nothing, and our own colours stay.
 */
export function tenantColours(accent: string, name: SetName): TenantColours | undefined {
  const wanted = rgbOf(accent);
  if (!wanted) return undefined;
  const { grounds, least, towards, said } = SETS[name];
  const text = until(wanted, towards, (colour) =>
    grounds.every((ground) => contrast(colour, ground) >= least),
  );
  const button = name === 'sharp-night' ? lightButton(text) : darkButton(wanted, SETS[name]);
  return { ...button, accent: hexOf(text), said: hexOf(mix(said.ground, text, said.share)) };
}

function darkButton(wanted: Rgb, { grounds, least }: ColourSet) {
  const readable = until(wanted, BLACK, (colour) => contrast(colour, WHITE) >= least);
  const fill = until(readable, WHITE, (colour) =>
    grounds.every((ground) => contrast(colour, ground) >= LEAST_OF_BUTTON),
  );
  return { fill: hexOf(fill), 'fill-hover': hexOf(mix(fill, BLACK, HOVER_SHARE)), 'on-fill': hexOf(WHITE) };
}

function lightButton(text: Rgb) {
  return { fill: hexOf(text), 'fill-hover': hexOf(WHITE), 'on-fill': hexOf(BLACK) };
}

/** The first colour on the way that will do; the end of the way always does. */
function until(from: Rgb, end: Rgb, willDo: (colour: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += STEP) {
    const colour = mix(from, end, share);
    if (willDo(colour)) return colour;
  }
  return end;
}
