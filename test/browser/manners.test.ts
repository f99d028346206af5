import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage, type CitizenPage } from './citizen-page.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const NEED = 'đăng ký khai sinh cho con';

let served: ServedApp;
let browser: Browser;
let mother: PersonView;

beforeAll(async () => {
  served = await serveTestApp();
  browser = await openChromium();
  const [first] = await new SandboxControl(served.controlUrl).mothers();
  if (!first) throw new Error('the sandbox has no mother');
  mother = first;
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

/** A fresh page for each test, and nothing that the browser complains of. */
async function onPage(
  work: (citizen: CitizenPage) => Promise<void>,
  options: Parameters<typeof openCitizenPage>[2] = PHONE,
): Promise<void> {
  const citizen = await openCitizenPage(browser, served.url, options);
  await work(citizen);
  await citizen.page.context().close();
}

describe('for those who hear the page', () => {
  it('each reply is spoken once, apart from the log', () =>
    onPage(async ({ page, say }) => {
      await countSpoken(page);
      await say('lệ phí đăng ký khai sinh bao nhiêu');
      await say('xin chào');
      await expect.poll(() => spoken(page)).toHaveLength(2);
      expect(await page.getByRole('log').getAttribute('aria-live')).toBe('off');
      const [first] = await spoken(page);
      expect(first).toContain(await firstSentence(page, 1));
    }));

  it('the language of the page is the one it speaks', () =>
    onPage(async ({ page, say }) => {
      await say(NEED);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByLabel('Your message').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await focusedName(page)).toBe('Tiếng Việt');
      await expect.poll(() => page.locator('.reply').last().innerText()).toMatch(/Which|birth|English/);
    }));
});

describe('with the keyboard alone', () => {
  it('a procedure is found and chosen, and focus is never lost', () =>
    onPage(async ({ page, reply }) => {
      await page.keyboard.press('Tab');
      expect(await focusedName(page)).toBe('Đến ô nhập câu hỏi');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      await page.keyboard.type(NEED);
      await page.keyboard.press('Enter');
      await (await reply()).locator('.choice').first().waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');

      await tabBackTo(page, 'choice');
      await page.keyboard.press('Enter');
      await page.locator('.citizen').nth(1).waitFor();
      await reply();
      expect(
        await page.evaluate(() => document.activeElement === [...document.querySelectorAll('.reply')].at(-1)),
      ).toBe(true);
    }));
});

describe('on a small or enlarged window', () => {
  it.each([
    ['a phone of 320 pixels', { width: 320, height: 640 }],
    ['a desktop at 400%', { width: 320, height: 256 }],
  ])('nothing has to be scrolled sideways: %s', (_, viewport) =>
    onPage(
      async ({ page, say, press, signIn }) => {
        await say(NEED);
        expect(await overflow(page)).toBe(0);
        await press(/Nộp được tại đây/);
        expect(await overflow(page)).toBe(0);
        await signIn(mother.personalId);
        expect(await overflow(page)).toBe(0);
      },
      { viewport },
    ),
  );

  it('the writing box does not cover what has the focus at 400%', () =>
    onPage(
      async ({ page }) => {
        const position = await page.locator('.dock').evaluate((dock) => getComputedStyle(dock).position);
        expect(position).toBe('static');
      },
      { viewport: { width: 320, height: 256 } },
    ));

  it('everything to press is big enough for a thumb', () =>
    onPage(async ({ page, say }) => {
      await say(NEED);
      const small = await page
        .locator('button:visible, a:visible, summary:visible')
        .evaluateAll((targets) =>
          targets
            .filter(
              (target) => !target.matches('.skip, p a, li a') && target.getBoundingClientRect().height < 44,
            )
            .map((target) => target.outerHTML),
        );
      expect(small).toEqual([]);
    }));
});

describe('when the network goes away', () => {
  it('what was written is kept, over a reload too, and answered once', () =>
    onPage(async ({ page, say, reply }) => {
      await say('xin chào');
      await page.context().setOffline(true);
      await page.getByLabel('Tin nhắn của anh/chị').fill(NEED);
      await page.keyboard.press('Enter');
      const line = page.locator('.citizen', { hasText: NEED });
      await line.getByRole('button', { name: 'Gửi lại' }).waitFor();
      expect(await page.getByText('Mất kết nối mạng').isVisible()).toBe(true);

      await page.context().setOffline(false);
      await page.reload();
      await (await reply()).locator('.choice').first().waitFor();
      expect(await line.count()).toBe(1);
      expect(await page.evaluate(() => localStorage.getItem('dan-loi.pending'))).toBeNull();
    }));

  it('it goes again by itself when the network is back', () =>
    onPage(async ({ page, reply }) => {
      await page.context().setOffline(true);
      await page.getByLabel('Tin nhắn của anh/chị').fill(NEED);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Gửi lại' }).waitFor();
      await page.context().setOffline(false);
      await (await reply()).locator('.choice').first().waitFor();
      expect(await page.locator('.citizen').count()).toBe(1);
    }));
});

describe('a person who comes back', () => {
  it('finds the conversation on another device, and what was read about her', () =>
    onPage(async (phone) => {
      await phone.say(NEED);
      await phone.press(/Nộp được tại đây/);
      await phone.signIn(mother.personalId);
      await phone.press('Đồng ý cho đọc');
      await (await phone.reply()).locator('.card').first().waitFor();
      const cookies = await phone.page.context().cookies();

      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await context.addCookies(cookies);
      const page = await context.newPage();
      await page.goto(served.url);
      await page.getByRole('log').waitFor();
      expect(await page.getByRole('log').innerText()).toContain(NEED);

      await page.getByRole('button', { name: 'Hồ sơ của tôi' }).click();
      const mine = page.getByRole('dialog', { name: 'Hồ sơ của tôi' });
      await mine
        .getByRole('button', { name: /^Rút lại/ })
        .first()
        .click();
      await mine.getByText('đã rút lại').first().waitFor();
      expect(await mine.innerText()).toMatch(/Dữ liệu đã đọc về tôi[\s\S]*dân cư/);
      await page.keyboard.press('Escape');
      expect(await mine.count()).toBe(0);
      expect(await focusedName(page)).toBe('Hồ sơ của tôi');
      await context.close();
    }));

  it('leaves nothing on the computer when she signs out', () =>
    onPage(async ({ page, say, press, signIn }) => {
      await say(NEED);
      await press(/Nộp được tại đây/);
      await signIn(mother.personalId);
      await page.getByRole('button', { name: 'Đăng xuất' }).click();
      await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
      await page.getByRole('heading', { name: 'Anh/chị cần làm việc gì?' }).waitFor();
      expect(await page.getByRole('log').innerText()).not.toContain(NEED);
    }));
});

async function countSpoken(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const region = document.querySelector('[aria-live="polite"]');
    if (!region) throw new Error('nothing speaks');
    new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(region, {
      childList: true,
    });
  });
}

function spoken(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

async function firstSentence(page: Page, position: number): Promise<string> {
  const text = await page.locator('.reply-text').nth(position).innerText();
  return text.split(/[.\n[]/)[0]?.trim() ?? '';
}

function focusedName(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}

async function tabBackTo(page: Page, className: string): Promise<void> {
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await page.evaluate((name) => document.activeElement?.classList.contains(name), className)) return;
  }
  throw new Error(`the keyboard does not reach ${className}`);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
