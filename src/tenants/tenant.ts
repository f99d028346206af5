import { z } from 'zod';
import { LocalText } from '../kernel/text.ts';

/** The national site, which everybody uses who does not come through a province's page. */
export const NATIONAL_TENANT = 'quoc-gia';

/** White text stands on the accent (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;
/** No port that goes without saying, no path, no wildcard, nothing that a policy header would read as its own. */
const ORIGIN = /^https?:\/\/[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/;
const LOOPBACK = new Set(['localhost', '127.0.0.1']);
const LONGEST_LABEL = 40;
const LONGEST_GREETING = 400;

export const TenantId = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be a slug such as "sen-hong"');

export const Origin = z
  .string()
  .refine(
    isExactOrigin,
    'must be exactly as browsers send it: https://host (http on loopback), nothing more',
  );

const Accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'must be a colour such as "#9b1620"')
  .refine((accent) => contrastWithWhite(accent) >= LEAST_CONTRAST, {
    error: `is too light: white text on it needs a contrast of ${LEAST_CONTRAST}`,
  });

const short = (longest: number) =>
  LocalText.extend({ vi: LocalText.shape.vi.max(longest), en: LocalText.shape.en.max(longest) });

/** A province's site, or the national one: who may show the guide in a page of theirs, and how it looks there. */
export const Tenant = z
  .object({
    id: TenantId,
    name: LocalText,
    origins: z.array(Origin).describe('pages that may frame the guide and call it'),
    theme: z.object({ accent: Accent, corner: z.enum(['left', 'right']) }).strict(),
    label: short(LONGEST_LABEL).describe('on the button that opens it'),
    greeting: short(LONGEST_GREETING).optional(),
    province: z
      .string()
      .regex(/^\d{2}$/)
      .optional()
      .describe('code in the catalogue'),
  })
  .strict();
export type Tenant = z.infer<typeof Tenant>;

function isExactOrigin(text: string): boolean {
  const url = ORIGIN.test(text) ? URL.parse(text) : null;
  if (!url || url.origin !== text) return false;
  return url.protocol === 'https:' || LOOPBACK.has(url.hostname);
}

/** 1 to 21 (WCAG 2.2, relative luminance). */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => lightOf(colour.slice(at, at + 2)));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function lightOf(hex: string): number {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
