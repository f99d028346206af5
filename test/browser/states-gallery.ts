import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';

const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };
const PLAIN = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;
/** What colours can spoil; all other rules see the same page in every theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
/** What high contrast promises beyond the usual. */
const OF_CONTRAST = [...OF_COLOURS, 'color-contrast-enhanced'];
/** What big letters can spoil; that nothing has to be scrolled sideways is looked at as well. */
const OF_SIZE = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** A frame hears of the new size of the page around it a moment later. */
const HEARS_OF_SIZE_MS = 150;

interface Theme {
  media: Partial<Record<keyof typeof PLAIN, string>>;
  text?: 'larger';
  /** every rule where absent */
  rules?: string[];
}

const ALL: Record<string, Theme> = {
  'by day': { media: {} },
  'by night': { media: { colorScheme: 'dark' }, rules: OF_COLOURS },
  'in high contrast': { media: { contrast: 'more' }, rules: OF_CONTRAST },
  'in high contrast by night': { media: { contrast: 'more', colorScheme: 'dark' }, rules: OF_CONTRAST },
  'in forced colours': { media: { forcedColors: 'active' }, rules: OF_COLOURS },
  'in very large text on a small phone': { media: {}, text: 'larger', rules: OF_SIZE },
};

export const THEMES = Object.keys(ALL);

/** What axe found in each state and theme: `id: what (where)`. */
export interface StatesGallery {
  found: Map<string, string[]>;
  /** looks at the state that the page is in; `part` is the frame in which it stands, where it is not the page itself */
  look(state: string, page: Page, part?: Frame): Promise<void>;
}

export function pairOf(state: string, theme: string): string {
  return `${state}, ${theme}`;
}

/**
 * Looks at a page that is in some state through all themes without driving it again: every rule of axe once, by day;
 * then the rules that the theme can touch. With `PICTURES` set to a folder it also takes a picture at each width.
 */
export function openStatesGallery(): StatesGallery {
  const found: StatesGallery['found'] = new Map();
  return {
    found,
    async look(state, page, part = page.mainFrame()) {
      for (const [name, theme] of Object.entries(ALL)) {
        await dress(page, part, theme);
        found.set(pairOf(state, name), await findingsIn(page, part, theme));
      }
      await takePictures(state, page, part);
      await dress(page, part, { media: {} });
    },
  };
}

async function dress(page: Page, part: Frame, { media, text }: Theme): Promise<void> {
  await page.emulateMedia({ ...PLAIN, ...media } as Parameters<Page['emulateMedia']>[0]);
  await page.setViewportSize(text ? SMALL : PHONE);
  await part.evaluate((size) => {
    if (size) document.documentElement.setAttribute('data-text', size);
    else document.documentElement.removeAttribute('data-text');
  }, text);
}

async function findingsIn(page: Page, part: Frame, { rules, text }: Theme): Promise<string[]> {
  const violations = rules ? await violationsOf(part, rules) : (await everyRule(page, part)).violations;
  const wide = text ? await part.evaluate(() => document.documentElement.scrollWidth - innerWidth) : 0;
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(wide > 0 ? [`wider than the window by ${wide} pixels`] : []),
  ];
}

/** In one piece where the page holds no frame: a third of the time. */
function everyRule(page: Page, part: Frame): ReturnType<AxeBuilder['analyze']> {
  return new AxeBuilder({ page }).setLegacyMode(part === page.mainFrame()).analyze();
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** The first look has left axe in the page. */
function violationsOf(part: Frame, rules: string[]): Promise<Violations> {
  return part.evaluate(async (values) => {
    const { axe } = window as unknown as {
      axe: { run(where: Document, options: object): Promise<{ violations: Violations }> };
    };
    const options = { runOnly: { type: 'rule', values }, resultTypes: ['violations'] };
    return (await axe.run(document, options)).violations;
  }, rules);
}

async function takePictures(state: string, page: Page, part: Frame): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  for (const [name, theme] of Object.entries(ALL))
    for (const width of [320, 390, 768, 1280]) {
      await dress(page, part, theme);
      await page.setViewportSize({ width, height: width < 500 ? 740 : 900 });
      if (part !== page.mainFrame()) await page.waitForTimeout(HEARS_OF_SIZE_MS);
      await part.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const file = `${state}-${name}-${width}.png`.replaceAll(/[^\p{L}\d.]+/gu, '-');
      await page.screenshot({ path: join(folder, file) });
    }
}
