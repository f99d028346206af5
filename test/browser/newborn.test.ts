import type { Browser } from 'playwright-core';
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
const MOST_QUESTIONS = 12;

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

async function answerAll(citizen: CitizenPage): Promise<void> {
  for (let questions = 0; questions < MOST_QUESTIONS; questions += 1) {
    const reply = await citizen.reply();
    if ((await reply.locator('.card-review').count()) > 0) return;
    if (questions === 0) expect(await citizen.violations()).toEqual([]);
    await fillQuestion(reply, KNOWN);
  }
  throw new Error(`no review after ${MOST_QUESTIONS} questions`);
}
