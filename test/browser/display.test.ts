import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/open-chromium.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const KEY = 'dan-loi.display';

let served: ServedApp;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveTestApp(), openChromium()]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

interface Visit extends BrowserContextOptions {
  path?: string;
  /** what this browser chose before */
  chosen?: { text: string; colours: string };
  /** runs before the page's own scripts */
  first?: () => void;
}

/** A page for each test; `work` finds it drawn. */
async function onPage({ path = '/', chosen, first, ...options }: Visit, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...PHONE, ...options });
  if (chosen)
    await context.addInitScript(
      ([key, value]) => localStorage.getItem(key) ?? localStorage.setItem(key, value),
      [KEY, JSON.stringify(chosen)] as const,
    );
  if (first) await context.addInitScript(first);
  const page = await context.newPage();
  await page.goto(`${served.url}${path}`);
  await page.getByRole('button', { name: 'Hiển thị' }).waitFor();
  await work(page);
  await context.close();
}

function open(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Hiển thị' }).click();
}

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

function letters(page: Page): Promise<number> {
  return page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

const GROUNDS = {
  day: 'rgb(250, 246, 240)',
  night: 'rgb(22, 18, 15)',
  white: 'rgb(255, 255, 255)',
  black: 'rgb(0, 0, 0)',
};

describe('what somebody chooses under “Hiển thị”', () => {
  it('holds at once, with the keyboard alone, and focus comes back', () =>
    onPage({}, async (page) => {
      const before = await letters(page);
      await page.getByRole('button', { name: 'Hiển thị' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowRight');
      expect(await letters(page)).toBeCloseTo(before * 1.25);
      await page.keyboard.press('ArrowRight');
      expect(await letters(page)).toBeCloseTo(before * 1.5);
      await page.keyboard.press('Tab');
      for (const expected of [GROUNDS.day, GROUNDS.night, GROUNDS.white]) {
        await page.keyboard.press('ArrowRight');
        expect(await ground(page)).toBe(expected);
      }
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hiển thị');
      expect(await page.getByRole('group', { name: 'Hiển thị' }).count()).toBe(0);
    }));

  it.each(['/', '/agree', '/assist', '/receipts/dos_unknown', '/official'])('is kept for %s', (path) =>
    onPage({ path, chosen: { text: 'larger', colours: 'contrast' } }, async (page) => {
      expect(await page.locator('html').getAttribute('data-text')).toBe('larger');
      expect(await ground(page)).toBe(GROUNDS.white);
      expect(await overflow(page)).toBe(0);
      await open(page);
      expect(await page.getByLabel('Rất to').isChecked()).toBe(true);
      expect(await page.getByLabel('Tương phản cao').isChecked()).toBe(true);
    }),
  );

  it('is there before anything is painted', () =>
    onPage({ chosen: { text: 'large', colours: 'dark' } }, async (page) => {
      await page.addInitScript(() => {
        new MutationObserver((_changes, observer) => {
          if (!document.body) return;
          observer.disconnect();
          Object.assign(window, { coloursWhenTheBodyCame: document.documentElement.dataset['colours'] });
        }).observe(document, { childList: true, subtree: true });
      });
      await page.reload({ waitUntil: 'load' });
      expect(await page.evaluate('window.coloursWhenTheBodyCame')).toBe('dark');
    }));

  it('goes to another tab of the same browser', () =>
    onPage({}, async (page) => {
      const other = await page.context().newPage();
      await other.goto(served.url);
      await open(page);
      await page.getByLabel('Tối').check();
      await expect.poll(() => ground(other)).toBe(GROUNDS.night);
    }));

  it('holds for as long as the page stands where the browser keeps nothing', () =>
    onPage(
      {
        first: () => {
          const refuse = () => {
            throw new DOMException('refused', 'SecurityError');
          };
          Object.defineProperty(window, 'localStorage', { get: refuse });
        },
      },
      async (page) => {
        await open(page);
        await page.getByLabel('Tối').check();
        await page.getByLabel('Rất to').check();
        expect(await ground(page)).toBe(GROUNDS.night);
        expect(await page.locator('html').getAttribute('data-text')).toBe('larger');
      },
    ));

  it('cannot be spoilt by what else is stored there', () =>
    onPage({ chosen: { text: '<b>', colours: 'pink' } }, async (page) => {
      expect(await ground(page)).toBe(GROUNDS.day);
      expect(await page.locator('html').getAttribute('data-text')).toBeNull();
    }));
});

describe('what the device asks for', () => {
  it.each([
    ['light', 'no-preference', GROUNDS.day],
    ['dark', 'no-preference', GROUNDS.night],
    ['light', 'more', GROUNDS.white],
    ['dark', 'more', GROUNDS.black],
  ] as const)('%s with contrast %s is followed', (colorScheme, contrast, expected) =>
    onPage({ colorScheme, contrast }, async (page) => expect(await ground(page)).toBe(expected)),
  );

  it('gives way to what was chosen here', () =>
    onPage({ colorScheme: 'dark', chosen: { text: 'plain', colours: 'light' } }, async (page) =>
      expect(await ground(page)).toBe(GROUNDS.day),
    ));

  it('is followed by paper in daylight', () =>
    onPage({ chosen: { text: 'plain', colours: 'dark' } }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(GROUNDS.black);
      expect(await ground(page)).toBe(GROUNDS.white);
    }));
});

describe('with high contrast', () => {
  it.each(['light', 'dark'] as const)('every text has 7 to 1 on a %s device', (colorScheme) =>
    onPage({ colorScheme, chosen: { text: 'plain', colours: 'contrast' } }, async (page) => {
      await open(page);
      await page.getByLabel('Tin nhắn của anh/chị').fill('đăng ký khai sinh');
      await page.keyboard.press('Enter');
      await page.locator('.choice').first().waitFor();
      const found = await new AxeBuilder({ page })
        .withRules(['color-contrast', 'color-contrast-enhanced'])
        .analyze();
      expect(found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual(
        [],
      );
    }),
  );

  it('in forced colours the choice and the focus can be told', () =>
    onPage({ forcedColors: 'active' }, async (page) => {
      await page.getByRole('button', { name: 'Hiển thị' }).focus();
      await page.keyboard.press('Enter');
      const ticked = page.locator('.option:has(:checked)').first();
      const border = await ticked.evaluate((option) => getComputedStyle(option).borderColor);
      const other = page.locator('.option:not(:has(:checked))').first();
      expect(border).not.toBe(await other.evaluate((option) => getComputedStyle(option).borderColor));
      const focus = await ticked.evaluate((option) => getComputedStyle(option).outlineStyle);
      expect(focus).toBe('solid');
    }));
});

describe('with the largest letters', () => {
  it.each([
    ['a phone of 320 pixels', { width: 320, height: 568 }],
    ['a desktop at 400%', { width: 320, height: 256 }],
  ])('nothing is cut and nothing lies beside the window: %s', (_, viewport) =>
    onPage({ viewport, chosen: { text: 'larger', colours: 'system' } }, async (page) => {
      await open(page);
      expect(await overflow(page)).toBe(0);
      await page.getByLabel('Tin nhắn của anh/chị').fill('đăng ký khai sinh');
      await page.keyboard.press('Enter');
      await page.locator('.choice').first().waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
      const dock = await page.locator('.dock').evaluate((one) => getComputedStyle(one).position);
      expect(dock).toBe('static');
    }),
  );

  it('everything to choose from is at least 48 pixels high, at every size', () =>
    onPage({}, async (page) => {
      await open(page);
      for (const size of ['Thường', 'To', 'Rất to']) {
        await page.getByLabel(size, { exact: true }).check();
        const heights = await page
          .locator('.option, .button:visible, .chip')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
        expect(Math.min(...heights), size).toBeGreaterThanOrEqual(48);
      }
    }));
});

/** What reaches out of the window, or is wider than the box that holds it. */
function cutOff(page: Page): Promise<string[]> {
  return page.locator('button, a, label, h1, h2, p, dt, dd').evaluateAll((all) =>
    all
      .filter((one) => {
        const { width, right } = one.getBoundingClientRect();
        const inner = getComputedStyle(one).display !== 'inline' && one.scrollWidth > one.clientWidth + 2;
        return width > 2 && (right > window.innerWidth + 1 || inner);
      })
      .map((one) => one.outerHTML),
  );
}
