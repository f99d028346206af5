import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage, type CitizenPage } from './citizen-page.ts';
import { fillQuestion } from './fill-question.ts';

const NAME = 'Nguyễn Minh Khôi';
const KNOWN = {
  'tên của bé': NAME,
  'khám chữa bệnh': 'Trạm y tế xã',
  'thẻ căn cước': 'Không',
  'số bản sao': '2',
  'nhận kết quả': 'Cổng Dịch vụ công',
};
/** A picture of one dot. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MOST_STEPS = 15;

let served: ServedApp;
let browser: Browser;
let mothers: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  browser = await openChromium();
  mothers = await new SandboxControl(served.controlUrl).mothers();
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

const DEVICES = [
  {
    name: 'a phone by day',
    mother: 0,
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'light' },
  },
  {
    name: 'a desktop by night',
    mother: 1,
    options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  },
] as const;

describe.each(DEVICES)('a mother of a newborn, on $name', ({ mother, options }) => {
  it(
    'goes from her own words to the receipt, and axe finds nothing on the way',
    { timeout: 120_000 },
    async () => {
      const { personalId } = mothers[mother] ?? { personalId: '' };
      const citizen = await openCitizenPage(browser, served.url, options);
      const { page, violations } = citizen;
      expect(await violations()).toEqual([]);

      await citizen.say('vk ck e moi sinh be, gio lam giay khai sanh vs bhyt sao ạ');
      expect(await violations()).toEqual([]);
      await citizen.press(/Nộp được tại đây/);
      await citizen.signIn(personalId);
      expect(await page.getByRole('banner').innerText()).toContain(personalId.slice(-3));

      expect(await violations()).toEqual([]);
      await citizen.press('Đồng ý cho đọc');
      await answerAll(citizen);

      const review = (await citizen.reply()).getByRole('region', { name: 'Xem lại trước khi nộp' });
      expect(await violations()).toEqual([]);
      expect(await review.innerText()).toContain(NAME);
      expect(await review.innerText()).toMatch(/Từ CSDL dân cư, đọc lúc/);

      await review.getByRole('button', { name: 'Xác nhận và nộp' }).dblclick();
      const receipt = (await citizen.reply()).getByRole('region', { name: 'Hồ sơ đã nộp' });
      await receipt.locator('.code', { hasText: /\d{6}/ }).waitFor();
      expect(await violations()).toEqual([]);

      await receipt.getByRole('link', { name: 'Xem và in biên nhận' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violations()).toEqual([]);
      const received = await new SandboxControl(served.controlUrl).receivedSoon(
        page.url().split('/').at(-1) ?? '',
      );
      expect(received).toHaveLength(1);
      expect(received[0]?.values['child.fullName']).toBe(NAME);
      expect(await page.getByRole('article').innerText()).toContain(received[0]?.code);
      expect(citizen.complaints).toEqual([]);
      await page.context().close();
    },
  );
});

describe('a mother who looks closely', () => {
  it(
    'refuses one record, which stays unread; changes a value in the review and sees it changed',
    { timeout: 120_000 },
    async () => {
      const { personalId } = mothers[2] ?? { personalId: '' };
      const citizen = await openCitizenPage(browser, served.url, { viewport: { width: 390, height: 844 } });
      await citizen.say('vk ck e moi sinh be, gio lam giay khai sanh vs bhyt sao ạ');
      await citizen.press(/Nộp được tại đây/);
      await citizen.signIn(personalId);
      await (await citizen.reply()).getByRole('checkbox', { name: /hộ tịch/ }).uncheck();
      await citizen.press('Đồng ý cho đọc');
      await citizen.page.locator('.citizen', { hasText: 'Không cho đọc, tự khai' }).waitFor();
      await answerAll(citizen);

      await citizen.press('Sửa Số bản sao Giấy khai sinh');
      await citizen.page.getByRole('textbox', { name: 'Số bản sao Giấy khai sinh' }).fill('3');
      expect(await citizen.violations()).toEqual([]);
      await citizen.press('Lưu');
      await citizen.page.locator('.citizen', { hasText: 'Số bản sao Giấy khai sinh: 3' }).waitFor();
      const review = (await citizen.reply()).locator('.card-review');
      await review
        .locator('.value', { hasText: 'Số bản sao Giấy khai sinh' })
        .locator('.value-text', { hasText: '3' })
        .waitFor();
      expect(await review.innerText()).not.toContain('Từ CSDL hộ tịch');
      expect(citizen.complaints).toEqual([]);
      await citizen.page.context().close();
    },
  );
});

/** Answers and attaches until the review is shown; each kind of step passes axe once. */
async function answerAll(citizen: CitizenPage): Promise<void> {
  const seen = new Set<string>();
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const reply = await citizen.reply();
    if ((await reply.locator('.card-review').count()) > 0) return;
    const kind = (await reply.locator('.card-attach').count()) > 0 ? 'attach' : 'question';
    if (!seen.has(kind)) expect(await citizen.violations()).toEqual([]);
    seen.add(kind);
    if (kind === 'attach') await attachPhoto(citizen, reply);
    else await fillQuestion(reply, KNOWN);
  }
  throw new Error(`no review after ${MOST_STEPS} steps`);
}

/** The conversation goes on by itself once the photo is there. */
async function attachPhoto({ page }: CitizenPage, reply: Locator): Promise<void> {
  const spoken = page.locator('.citizen').last();
  const before = await page.locator('.citizen').count();
  await reply
    .locator('input[type="file"]')
    .last()
    .setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: PHOTO });
  await expect.poll(() => page.locator('.citizen').count()).toBe(before + 1);
  expect(await spoken.innerText()).toContain('Làm tiếp');
}
