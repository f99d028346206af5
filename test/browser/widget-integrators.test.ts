import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { injectScript, PHONE } from './host-page.ts';
import { serveCommune, type Commune } from './serve-commune.ts';

let at: Commune;
beforeAll(async () => {
  at = await serveCommune();
});
afterAll(() => at.stop());

describe('the integrators’ calls', () => {
  const events = (page: Page) => page.getByRole('log').first().getByRole('listitem').allInnerTexts();

  it('open, close and ask work from the page’s own buttons, and its list shows the events', () =>
    at.onPage(`${at.served.sandbox.provinceUrl}/api`, async ({ page, panel, guide, box }) => {
      await page.getByRole('button', { name: 'Hỏi giúp tôi' }).click();
      await guide.locator('.citizen', { hasText: 'Tôi muốn đăng ký khai sinh cho con' }).waitFor();
      await box.waitFor();
      await expect.poll(() => events(page)).toContain('stage {"stage":"finding","left":null}');
      await page.getByRole('button', { name: 'Đóng trợ lý' }).click();
      await expect.poll(() => panel.isVisible()).toBe(false);
      expect(await events(page)).toEqual(expect.arrayContaining(['open {}', 'ready {}', 'close {}']));
      const told = (await events(page)).join('\n');
      expect(told).not.toMatch(/khai sinh|1\.001193/);
    }));

  it('closing gives the keyboard back to the page’s own button', () =>
    at.onPage(`${at.served.sandbox.provinceUrl}/api`, async ({ page, panel, box }) => {
      const own = page.getByRole('button', { name: 'Mở trợ lý', exact: true });
      await own.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => panel.isVisible()).toBe(false);
      expect(await own.evaluate((element) => element === document.activeElement)).toBe(true);
    }));

  it('the language changes in mid-conversation, on the button too', () =>
    at.onPage(`${at.served.sandbox.provinceUrl}/api`, async ({ page, launcher, guide }) => {
      await page.getByRole('button', { name: 'Mở trợ lý', exact: true }).click();
      await guide.getByLabel('Tin nhắn của anh/chị').waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await guide.getByLabel('Your message').waitFor();
      expect(await launcher.getAttribute('aria-label')).toBe('Ask about a procedure');
    }));

  it('what was asked before the script came is done once it is there', () =>
    at.onCommune(
      `<script>(window.DanLoi ||= []).push((guide) => guide.ask('xin chào'));</script>` +
        at.script('data-tenant="xa-sen" async'),
      async ({ guide }) => {
        await guide.locator('.citizen', { hasText: 'xin chào' }).waitFor();
      },
    ));

  it('what arrives while it is closed shows on the button, and the page hears that, not what', () =>
    at.onPage(`${at.served.sandbox.provinceUrl}/api`, async ({ page, launcher, guide }) => {
      const closed = Promise.withResolvers<void>();
      await page.route('**/messages', async (route) => {
        await closed.promise;
        await route.continue();
      });
      await page.getByRole('button', { name: 'Hỏi giúp tôi' }).click();
      await guide.locator('.citizen').waitFor();
      await page.getByRole('button', { name: 'Đóng trợ lý' }).click();
      closed.resolve();
      await expect.poll(() => events(page)).toContain('news {}');
      expect(await launcher.getAttribute('aria-label')).toBe('Hỏi thủ tục (có tin mới)');
      await launcher.click();
      expect(await launcher.getAttribute('aria-label')).toBe('Hỏi thủ tục');
    }));

  it('open from the start it leaves the keyboard where it is; on a phone it stays closed', () =>
    at.onCommune(
      `<input autofocus aria-label="Tên" />${at.script('data-tenant="xa-sen" data-open="true"')}`,
      async (host) => {
        await host.box.waitFor();
        await expect
          .poll(() => host.panel.getAttribute('aria-label'))
          .toBe('Trợ lý thủ tục hành chính Dẫn Lối');
        await host.panel.locator('.waiting').waitFor({ state: 'hidden' });
        await host.page.keyboard.type('An');
        expect(await host.page.getByLabel('Tên').inputValue()).toBe('An');
        await host.page.setViewportSize({ width: 320, height: 640 });
        await host.page.reload();
        await host.launcher.waitFor();
        expect(await host.panel.isVisible()).toBe(false);
      },
    ));

  it('a question too long, empty or no text is not taken and opens nothing', () =>
    at.onCommune(at.script(), async ({ page, panel, launcher }) => {
      await launcher.waitFor();
      const taken = await page.evaluate(() =>
        ['', '   ', 'a'.repeat(501), 5, null, undefined, {}].map((text) =>
          (window.DanLoi as unknown as { ask(text: unknown): boolean }).ask(text),
        ),
      );
      expect(new Set(taken)).toEqual(new Set([false]));
      expect(await panel.isVisible()).toBe(false);
    }));

  it('a listener that fails stops neither the guide nor the others', () =>
    at.onCommune(at.script(), async ({ page, complaints, panel }) => {
      const heard = await page.evaluate(() => {
        const events: string[] = [];
        const guide = window.DanLoi;
        if (!guide || Array.isArray(guide)) throw new Error('not loaded');
        guide.on('open', () => {
          throw new Error('of the page');
        });
        const stop = guide.on('open', () => events.push('stopped'));
        guide.on('open', () => events.push('open'));
        stop();
        guide.open();
        return events;
      });
      expect(heard).toEqual(['open']);
      expect(complaints).toEqual(['of the page']);
      expect(await panel.isVisible()).toBe(true);
    }));

  it('inside an element of the page it fills that element, without a button', () =>
    at.onCommune(
      `<main><div id="here" style="height:560px;width:500px"></div></main>
       <script type="module">
         import { createGuide } from '${at.served.url}/embed/v1.mjs';
         createGuide({ tenant: 'xa-sen', mount: document.getElementById('here') });
       </script>`,
      async ({ page, panel, launcher, box }) => {
        await box.waitFor();
        expect(await launcher.count()).toBe(0);
        expect(await panel.boundingBox()).toMatchObject({ width: 500, height: 560 });
        expect(await page.evaluate(() => 'DanLoi' in window)).toBe(false);
        expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
      },
    ));

  it('it goes for good when told to, and can be put there again', () =>
    at.onCommune(at.script(), async ({ page, open, panel }) => {
      await open();
      await page.evaluate(() => !Array.isArray(window.DanLoi) && window.DanLoi?.destroy());
      expect(await page.locator('dan-loi-guide').count()).toBe(0);
      expect(await page.evaluate(() => 'DanLoi' in window)).toBe(false);
      await injectScript(page, `${at.served.url}/embed/v1.js`, { tenant: 'xa-sen' });
      await open();
      expect(await panel.isVisible()).toBe(true);
    }));
});

describe('however the script comes', () => {
  it.each([
    ['plain, before the body', (src: string) => ['', `<script src="${src}" data-tenant="xa-sen"></script>`]],
    ['deferred', (src: string) => [`<script src="${src}" data-tenant="xa-sen" defer></script>`]],
    ['as a module', (src: string) => [`<script type="module" src="${src}" data-tenant="xa-sen"></script>`]],
    [
      'twice, and once more',
      (src: string) => Array<string>(3).fill(`<script src="${src}" data-tenant="xa-sen" async></script>`),
    ],
  ])('there is one guide: %s', (_, tags) =>
    at.onCommune(tags(`${at.served.url}/embed/v1.js`).join(''), async ({ page, open, panel, complaints }) => {
      await open();
      expect(await panel.isVisible()).toBe(true);
      expect(await page.locator('dan-loi-guide').count()).toBe(1);
      expect(complaints).toEqual([]);
    }),
  );

  it('there is one guide: put in late, again and again', () =>
    at.onCommune('<h1>Xã Sen</h1>', async ({ page, open }) => {
      await injectScript(page, `${at.served.url}/embed/v1.js`, {
        tenant: 'xa-sen',
        corner: 'left',
        label: 'Hỏi xã',
      });
      await injectScript(page, `${at.served.url}/embed/v1.js`, { tenant: 'xa-sen' });
      await open();
      expect(await page.locator('dan-loi-guide').count()).toBe(1);
      const launcher = page.locator('dan-loi-guide .launcher');
      expect(await launcher.getAttribute('aria-label')).toBe('Hỏi xã');
      expect((await launcher.boundingBox())?.x).toBe(20);
    }));

  it('a page that has the name for an element of its own gets the guide all the same', () =>
    at.onCommune(`<p id="DanLoi">Dẫn Lối</p>${at.script()}`, async ({ open, complaints }) => {
      await open();
      expect(complaints).toEqual([]);
    }));
});

describe('the ways without a script', () => {
  it('a plain frame has no button to close what nobody can open again', () =>
    at.onPage(`${at.served.sandbox.provinceUrl}/iframe`, async ({ page, complaints }) => {
      const frame = page.frameLocator('iframe');
      await frame.getByLabel('Tin nhắn của anh/chị').waitFor();
      expect(await frame.getByRole('button', { name: 'Đóng', exact: true }).count()).toBe(0);
      expect(complaints).toEqual([]);
    }));

  it('a plain link opens the full page', () =>
    at.onPage(`${at.served.sandbox.provinceUrl}/link`, async ({ page }) => {
      await page.getByRole('link', { name: 'Mở trợ lý thủ tục hành chính' }).click();
      await page.getByLabel('Tin nhắn của anh/chị').waitFor();
      expect(page.url()).toBe(`${at.served.url}/?tenant=sen-hong`);
    }));
});

describe('the integrators’ page', () => {
  it.each(['light', 'dark'] as const)(
    'is readable by everybody, also at 320 pixels, in the %s',
    (colorScheme) =>
      at.onPage(
        `${at.served.url}/embed`,
        async ({ page, complaints, violations }) => {
          expect(await violations()).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
          expect(complaints).toEqual([]);
        },
        { colorScheme, ...PHONE },
      ),
  );

  it('needs no script and leads to the working example', () =>
    at.onPage(
      `${at.served.url}/embed`,
      async ({ page }) => {
        await page.getByRole('link', { name: 'Xem ví dụ đang chạy' }).click();
        await page.getByRole('heading', { name: 'Ví dụ dùng API' }).waitFor();
      },
      { javaScriptEnabled: false },
    ));
});
