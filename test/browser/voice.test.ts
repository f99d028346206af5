import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/open-chromium.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

let served: ServedApp;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveTestApp(), openChromium()]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

/**
 * Stands in for the browser's speech recognition, whose real one sends sound to its maker and hears nothing here. It
 * does what the Web Speech API says: `hear` is a result of the browser, `fail` an error, and both are at the test's call.
 */
function standInSpeech(): void {
  class StandIn {
    lang = '';
    interimResults = false;
    onresult: ((event: unknown) => void) | null = null;
    onerror: ((event: unknown) => void) | null = null;
    onend: (() => void) | null = null;
    start = () => Object.assign(window, { speech: this });
    stop = () => this.onend?.();
    abort = () => this.fail('aborted');
    hear = (...transcripts: string[]) =>
      this.onresult?.({ results: transcripts.map((transcript) => [{ transcript }]) });
    fail = (error: string) => {
      this.onerror?.({ error });
      this.onend?.();
    };
  }
  Object.assign(window, { SpeechRecognition: StandIn, webkitSpeechRecognition: StandIn });
}

interface StandInSession {
  lang: string;
  hear(...transcripts: string[]): void;
  fail(error: string): void;
  stop(): void;
}

/** How the page is met: `asked` has been told already who turns speech into text. */
async function onPage(told: 'told' | 'new', work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(standInSpeech);
  if (told === 'told') await context.addInitScript(() => localStorage.setItem('dan-loi.voice', 'true'));
  const page = await context.newPage();
  await page.goto(served.url);
  await box(page).waitFor();
  await work(page);
  await context.close();
}

const box = (page: Page) => page.getByLabel('Tin nhắn của anh/chị');
const microphone = (page: Page) => page.getByRole('button', { name: 'Nói thay vì gõ' });

async function listen(page: Page): Promise<void> {
  await microphone(page).click();
  await page.getByText('Đang nghe, mời anh/chị nói.').waitFor();
}

function hear(page: Page, ...transcripts: string[]): Promise<void> {
  return page.evaluate(
    (all) => (window as unknown as { speech: StandInSession }).speech.hear(...all),
    transcripts,
  );
}

function fail(page: Page, error: string): Promise<void> {
  return page.evaluate((name) => (window as unknown as { speech: StandInSession }).speech.fail(name), error);
}

describe('before the first word', () => {
  it('it is said once who turns speech into text, and nothing listens until then', () =>
    onPage('new', async (page) => {
      await microphone(page).click();
      const line = page.locator('.voice-line');
      await line.getByText('Trình duyệt của anh/chị, không phải Dẫn Lối').waitFor();
      expect(await line.getAttribute('role')).toBe('status');
      expect(await page.evaluate(() => 'speech' in window)).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bắt đầu nói');
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Nói thay vì gõ',
      );

      await microphone(page).click();
      await page.getByRole('button', { name: 'Bắt đầu nói' }).click();
      await page.getByText('Đang nghe').waitFor();
      await microphone(page).click();
      await listen(page);
    }));

  it('where the browser has no such thing, there is no button', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: undefined });
    });
    const page = await context.newPage();
    await page.goto(served.url);
    await box(page).waitFor();
    expect(await microphone(page).count()).toBe(0);
    await context.close();
  });
});

describe('what is said', () => {
  it('stands in the box as it is heard, behind what was typed, and is sent by Gửi alone', () =>
    onPage('told', async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
      await box(page).fill('Chào anh chị,');
      await listen(page);
      expect(await microphone(page).getAttribute('aria-pressed')).toBe('true');
      await hear(page, 'tôi muốn');
      expect(await box(page).inputValue()).toBe('Chào anh chị, tôi muốn');
      await hear(page, 'tôi muốn đăng ký', 'khai sinh');
      expect(await box(page).inputValue()).toBe('Chào anh chị, tôi muốn đăng ký khai sinh');
      await microphone(page).click();
      await page.getByText('Đã ghi: “tôi muốn đăng ký khai sinh”. Anh/chị đọc lại rồi bấm Gửi.').waitFor();
      expect(await microphone(page).getAttribute('aria-pressed')).toBe('false');
      expect(sent).toEqual([]);
      await page.getByRole('button', { name: 'Gửi', exact: true }).click();
      await page.locator('.choice').first().waitFor();
      expect(sent).toHaveLength(1);
    }));

  it('is heard in the language of the page', () =>
    onPage('told', async (page) => {
      await listen(page);
      const language = () =>
        page.evaluate(() => (window as unknown as { speech: StandInSession }).speech.lang);
      expect(await language()).toBe('vi-VN');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Speak instead of typing' }).click();
      await page.getByText('Listening.').waitFor();
      expect(await language()).toBe('en-US');
    }));

  it('is over with Escape, and what was heard stays', () =>
    onPage('told', async (page) => {
      await listen(page);
      await hear(page, 'xin chào');
      await page.keyboard.press('Escape');
      await page.getByText('Đã ghi: “xin chào”.').waitFor();
      expect(await box(page).inputValue()).toBe('xin chào');
    }));

  it('gives way to who types or sends: what the browser says later changes nothing', () =>
    onPage('told', async (page) => {
      await listen(page);
      await hear(page, 'xin');
      await box(page).press('End');
      await page.keyboard.type(' chào');
      await hear(page, 'xin lỗi');
      expect(await box(page).inputValue()).toBe('xin chào');

      await listen(page);
      await hear(page, 'anh chị');
      await box(page).press('Enter');
      await page.locator('.citizen').waitFor();
      await hear(page, 'anh chị ơi');
      expect(await box(page).inputValue()).toBe('');
      expect(await page.locator('.citizen').innerText()).toContain('xin chào anh chị');
    }));

  it('the button is big enough for a thumb', () =>
    onPage('told', async (page) => {
      const { width = 0, height = 0 } = (await microphone(page).boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }));
});

describe('what goes wrong is said in a plain sentence, and the box can be typed in', () => {
  it.each([
    ['not-allowed', 'Trình duyệt chưa được phép dùng micrô.'],
    ['no-speech', 'Chưa nghe thấy gì.'],
    ['network', 'Đang không có mạng để đổi lời nói thành chữ.'],
    ['audio-capture', 'Máy này không tìm thấy micrô.'],
  ])('%s', (error, sentence) =>
    onPage('told', async (page) => {
      await listen(page);
      await fail(page, error);
      await page.locator('.voice-line').getByText(sentence).waitFor();
      expect(await microphone(page).getAttribute('aria-pressed')).toBe('false');
      await box(page).fill('xin chào');
      expect(await box(page).inputValue()).toBe('xin chào');
    }),
  );
});
