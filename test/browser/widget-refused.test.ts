import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { injectScript } from './host-page.ts';
import { serveCommune, type Commune } from './serve-commune.ts';

/** As the loader has them. */
const FRAME_PATIENCE_MS = 10_000;
const SETTINGS_PATIENCE_MS = 1_500;

let at: Commune;
beforeAll(async () => {
  at = await serveCommune();
});
afterAll(() => at.stop());

describe('forged messages', () => {
  const CLOSE = { danLoi: 1, type: 'close' };
  const NEWS = { danLoi: 1, type: 'stage', stage: 'submitted', left: 0 };
  const JUNK = [
    null,
    'close',
    { type: 'close' },
    { danLoi: 1, type: '__proto__' },
    JSON.parse('{"__proto__":{"danLoi":1,"type":"close"}}') as object,
    { danLoi: 1, type: 'stage', stage: 'x'.repeat(1_000_000), left: 1 },
  ];

  /** What the page's own listener hears while somebody says it all. */
  async function hears(page: Page, work: () => Promise<unknown>): Promise<string[]> {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      if (!window.DanLoi || Array.isArray(window.DanLoi)) throw new Error('not loaded');
      for (const name of ['ready', 'open', 'close', 'stage', 'news'] as const)
        window.DanLoi.on(name, () => heard.push(name));
    });
    await work();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  }

  it('of the page itself change nothing, however many', () =>
    at.onCommune(at.script(), async ({ page, open, panel }) => {
      await open();
      const heard = await hears(page, () =>
        page.evaluate(
          (messages) => {
            for (let count = 0; count < 500; count += 1)
              for (const message of messages) window.postMessage(message, '*');
          },
          [CLOSE, NEWS, ...JUNK.slice(0, 5)],
        ),
      );
      expect(heard).toEqual([]);
      expect(await panel.isVisible()).toBe(true);
    }));

  it('of another frame of ours change nothing on the page or in the guide', () =>
    at.onCommune(
      `${at.script()}<iframe name="other" src="${at.served.url}/embed/frame?tenant=xa-sen"></iframe>`,
      async ({ page, open, panel, guide }) => {
        await open();
        const other = page.frame('other');
        const heard = await hears(page, async () => {
          await other?.evaluate(
            (messages) => {
              for (const message of messages) parent.postMessage(message, '*');
              const forged = { danLoi: 1, type: 'ask', text: 'nộp giúp tôi' };
              for (let index = 0; index < parent.frames.length; index += 1)
                if (parent.frames[index] !== window) parent.frames[index]?.postMessage(forged, '*');
            },
            [CLOSE, NEWS, ...JUNK],
          );
        });
        expect(heard).toEqual([]);
        expect(await panel.isVisible()).toBe(true);
        expect(await guide.locator('.citizen').count()).toBe(0);
      },
    ));

  it('of our own frame, once it shows something else, change nothing', async () => {
    const elsewhere = at.foreign.put('elsewhere');
    await at.onCommune(at.script(), async ({ page, open, panel }) => {
      await open();
      const frame = page.frames().find((one) => one.url().includes('/embed/frame'));
      await frame?.evaluate((url) => location.assign(url), elsewhere);
      await expect.poll(() => page.frames().map((one) => one.url())).toContain(elsewhere);
      const strange = page.frames().find((one) => one.url() === elsewhere);
      const heard = await hears(page, async () =>
        strange?.evaluate(
          (messages) => messages.forEach((message) => parent.postMessage(message, '*')),
          [CLOSE, NEWS, ...JUNK],
        ),
      );
      expect(heard).toEqual([]);
      expect(await panel.isVisible()).toBe(true);
    });
  });
});

describe('a page that is not registered', () => {
  it('gets no guide but a sentence and the link to our own page', () =>
    at.onPage(at.foreign.put(at.script()), async ({ page, launcher, panel }) => {
      await launcher.waitFor();
      expect(await launcher.innerText()).toBe('Hỏi thủ tục');
      await page.clock.install();
      await launcher.click();
      expect(await hasGuide(page)).toBe(false);
      await page.clock.fastForward(FRAME_PATIENCE_MS);
      await panel.getByText('Chưa mở được trợ lý ở đây.').waitFor();
      const link = panel.getByRole('link', { name: 'Mở trợ lý trong trang riêng' });
      expect(await link.getAttribute('href')).toBe(`${at.served.url}/?tenant=xa-sen`);
      await panel.getByRole('button', { name: 'Đóng' }).click();
      expect(await panel.isVisible()).toBe(false);
    }));

  it.each([
    ['a page without an origin', (address: string) => `<iframe sandbox="allow-scripts" src="${address}">`],
    ['a stranger’s page around one that is', (address: string) => `<iframe src="${address}">`],
  ])('gets none however it goes about it: %s', (_, around) =>
    at.onPage(at.foreign.put(around(at.put(at.script()))), async ({ page }) => {
      const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
      const inner = page.frameLocator('iframe').first();
      await inner.locator('.launcher').click();
      expect((await refused).text()).toContain(at.served.url);
      expect(await hasGuide(page)).toBe(false);
    }),
  );
});

describe('on a bad line', () => {
  it('the button comes without its looks when those do not, and opens', () =>
    at.onCommune('<h1>Xã Sen</h1>', async ({ page, launcher, open, box }) => {
      await page.route('**/embed/settings?**', () => {});
      await page.clock.install();
      await injectScript(page, `${at.served.url}/embed/v1.js`, { tenant: 'xa-sen' });
      expect(await launcher.isVisible()).toBe(false);
      await page.clock.fastForward(SETTINGS_PATIENCE_MS);
      expect(await launcher.innerText()).toBe('Hỏi thủ tục');
      await open();
      await box.waitFor();
    }));

  it('a guide that comes late is shown in place of the excuse', () =>
    at.onCommune(at.script(), async ({ page, launcher, panel, box }) => {
      const late = Promise.withResolvers<void>();
      await page.route('**/embed/frame?**', async (route) => {
        await late.promise;
        await route.continue();
      });
      await launcher.waitFor();
      await page.clock.install();
      await launcher.click();
      await panel.getByText('Đang mở trợ lý…').waitFor();
      await page.clock.fastForward(FRAME_PATIENCE_MS);
      await panel.getByText('Chưa mở được trợ lý ở đây.').waitFor();
      late.resolve();
      await box.waitFor();
      await panel.locator('.waiting').waitFor({ state: 'hidden' });
    }));

  it('a guide that did not come is fetched again when it is opened again', () =>
    at.onCommune(at.script(), async ({ page, launcher, panel, open, box }) => {
      await page.route('**/embed/frame?**', (route) => route.abort());
      await launcher.waitFor();
      await page.clock.install();
      await launcher.click();
      await page.clock.fastForward(FRAME_PATIENCE_MS);
      await panel.getByText('Chưa mở được trợ lý ở đây.').waitFor();
      await page.keyboard.press('Escape');
      await page.unroute('**/embed/frame?**');
      await open();
      await box.waitFor();
    }));
});

/** Whether any frame of the page shows the guide, or anything else of ours to write in. */
async function hasGuide(page: Page): Promise<boolean> {
  const found = await Promise.all(page.frames().map((frame) => frame.locator('textarea').count()));
  return found.some((count) => count > 0);
}
