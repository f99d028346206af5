import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/open-chromium.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openHostPage, PHONE, type HostPage } from './host-page.ts';

const LOADER_MOST_BYTES = 6 * 1024;
const WIDGET_MOST_BYTES = 60 * 1024;

let served: ServedApp;
let browser: Browser;
/** Another site than ours to the browser, not only another origin. */
let province: string;

beforeAll(async () => {
  served = await serveTestApp();
  province = served.sandbox.provinceUrl.replace('127.0.0.1', 'localhost');
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

async function onHost(
  path: string,
  work: (host: HostPage) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const host = await openHostPage(browser, province + path, options);
  await work(host);
  await host.page.context().close();
}

describe('on a page that does all it can against it', () => {
  it('the button and the panel are seen at their size, above everything, and take a press', () =>
    onHost('/', async ({ page, launcher, panel, open, box }) => {
      await open();
      await box.waitFor();
      const button = await launcher.boundingBox();
      expect(button?.height).toBeGreaterThanOrEqual(56);
      expect(button?.width).toBeGreaterThanOrEqual(56);
      const frame = await panel.locator('iframe').boundingBox();
      expect(frame?.width).toBeGreaterThan(390);
      expect(frame?.height).toBeGreaterThan(600);
      const looks = await panel.locator('iframe').evaluate((element) => {
        const { visibility, opacity, direction, letterSpacing, transform } = getComputedStyle(element);
        const { x, y, width, height } = element.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2)?.localName;
        return { visibility, opacity, direction, letterSpacing, transform, top };
      });
      expect(looks).toEqual({
        visibility: 'visible',
        opacity: '1',
        direction: 'ltr',
        letterSpacing: 'normal',
        transform: 'none',
        top: 'dan-loi-guide',
      });
      await launcher.click();
      await expect.poll(() => panel.isVisible()).toBe(false);
      expect(await page.locator('dan-loi-guide').count()).toBe(1);
    }));

  it('it is dressed as the site registered itself', () =>
    onHost('/', async ({ launcher }) => {
      await launcher.waitFor();
      expect(await launcher.innerText()).toBe('Hỏi thủ tục');
      expect(await launcher.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
        'rgb(176, 18, 79)',
      );
    }));

  it('the keyboard alone opens it, writes, closes it and is back at the button', () =>
    onHost('/', async ({ page, launcher, panel, box }) => {
      await launcher.waitFor();
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('dan-loi-guide');
      expect(await launcher.getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('Enter');
      await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await launcher.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.type('xin chào');
      expect(await box.inputValue()).toBe('xin chào');
      await page.keyboard.press('Escape');
      await expect.poll(() => panel.isVisible()).toBe(false);
      expect(await isFocused(launcher)).toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => box.inputValue()).toBe('xin chào');
    }));

  it('Escape closes it from the page around too', () =>
    onHost('/', async ({ page, open, panel }) => {
      await open();
      await page.getByLabel('Tìm kiếm').focus();
      await page.keyboard.press('Escape');
      await expect.poll(() => panel.isVisible()).toBe(false);
      expect(await page.getByLabel('Tìm kiếm').evaluate((input) => input === document.activeElement)).toBe(
        true,
      );
    }));

  it('no policy of either side is broken and no cookie of ours is set', () =>
    onHost('/', async ({ page, complaints, responses, open, box, guide }) => {
      await open();
      await box.fill('đăng ký kết hôn');
      await page.keyboard.press('Enter');
      await guide.locator('.reply').nth(1).waitFor();
      expect(complaints).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      const ours = responses.filter((response) => response.url().startsWith(served.url));
      expect(ours.length).toBeGreaterThan(5);
      for (const response of ours) expect(await response.headerValue('set-cookie')).toBeNull();
      expect(await guide.locator('body').evaluate(() => document.cookie)).toBe('');
    }));

  it('the page has one name more, and nothing of ours can be taken apart by it', async () => {
    const page = await (await browser.newContext()).newPage();
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    await page.goto(`${province}/link`);
    const before = await names();
    await page.goto(province);
    await page.locator('dan-loi-guide').waitFor({ state: 'attached' });
    const after = await names();
    expect(after.filter((name) => !before.includes(name))).toEqual(['DanLoi']);
    expect(await page.evaluate(() => document.querySelector('dan-loi-guide')?.shadowRoot)).toBeNull();
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing, open or closed, in the %s', (colorScheme) =>
    onHost(
      '/',
      async ({ launcher, open, violations }) => {
        await launcher.waitFor();
        expect(await violations()).toEqual([]);
        await open();
        expect(await violations()).toEqual([]);
      },
      { colorScheme },
    ),
  );

  it('system colours and less motion are kept to', () =>
    onHost(
      '/',
      async ({ launcher, panel }) => {
        await launcher.click();
        const border = await launcher.evaluate((element) => getComputedStyle(element).borderTopColor);
        expect(border).not.toMatch(/rgba\(.*, 0\)/);
        const animations = await panel.evaluate((element) => element.getAnimations({ subtree: true }).length);
        expect(animations).toBe(0);
      },
      { forcedColors: 'active', reducedMotion: 'reduce' },
    ));
});

describe('on a phone', () => {
  it('the guide is a full sheet, and nothing behind it is reached', () =>
    onHost(
      '/',
      async ({ page, panel, open, box }) => {
        await open();
        await box.waitFor();
        expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
        const behind = page.getByLabel('Tìm kiếm');
        await behind.evaluate((input: HTMLElement) => input.focus());
        expect(await behind.evaluate((input) => input === document.activeElement)).toBe(false);
      },
      PHONE,
    ));

  it('turned or enlarged it changes its shape and keeps what was written', () =>
    onHost(
      '/',
      async ({ page, panel, open, box }) => {
        await open();
        await box.fill('cấp lại bằng lái');
        await page.setViewportSize({ width: 1280, height: 800 });
        await expect.poll(async () => (await panel.boundingBox())?.width).toBe(400);
        await page.setViewportSize({ width: 320, height: 256 });
        await expect.poll(() => panel.boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 256 });
        expect(await box.inputValue()).toBe('cấp lại bằng lái');
      },
      PHONE,
    ));

  it('it goes away by its own button, and the keyboard is back at the launcher', () =>
    onHost(
      '/',
      async ({ guide, panel, launcher, open }) => {
        await open();
        await guide.getByRole('button', { name: /^Đóng/ }).click();
        await expect.poll(() => panel.isVisible()).toBe(false);
        expect(await isFocused(launcher)).toBe(true);
      },
      PHONE,
    ));
});

describe('what a citizen has to load', () => {
  it(`is at most ${LOADER_MOST_BYTES} bytes for the script and ${WIDGET_MOST_BYTES} for all of it`, () =>
    onHost('/', async ({ responses, open, box }) => {
      await open();
      await box.waitFor();
      const sizes = new Map<string, number>();
      for (const response of responses) {
        const { pathname, origin } = new URL(response.url());
        const type = (await response.headerValue('content-type')) ?? '';
        if (origin === served.url && !type.includes('json'))
          sizes.set(pathname, gzipSync(await response.body()).length);
      }
      expect(sizes.get('/embed/v1.js')).toBeLessThanOrEqual(LOADER_MOST_BYTES);
      expect([...sizes.keys()]).toContain('/embed/frame');
      const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      expect(all, JSON.stringify([...sizes])).toBeLessThanOrEqual(WIDGET_MOST_BYTES);
    }));
});

function isFocused(element: HostPage['launcher']): Promise<boolean> {
  return element.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node);
}
