import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage } from './citizen-page.ts';

let served: ServedApp;
let browser: Browser;
let owners: PersonView[];

beforeAll(async () => {
  served = await serveTestApp();
  browser = await openChromium();
  owners = (await new SandboxControl(served.controlUrl).people()).filter(
    ({ truth, knownTo, family }) =>
      !truth.deathDate &&
      truth.birthDate.value > '1960' &&
      truth.birthDate.value < '2000' &&
      knownTo['residence'] &&
      family.spouse &&
      ((knownTo['land']?.['parcels'] ?? []) as unknown[]).length === 1,
  );
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

const DEVICES = [
  {
    name: 'a phone by night',
    owner: 0,
    options: { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'dark' },
  },
  {
    name: 'a desktop by day',
    owner: 1,
    options: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  },
] as const;

describe.each(DEVICES)('somebody who moves into their own house, on $name', ({ owner, options }) => {
  it(
    'confirms, pays on the platform’s page, comes back and gets the receipt with the payment on it',
    { timeout: 120_000 },
    async () => {
      const citizen = await openCitizenPage(browser, served.url, options);
      const { page, violations } = citizen;
      await citizen.say('em mua nha roi muon chuyen ho khau ve');
      await citizen.press(/Đăng ký thường trú/);
      await citizen.signIn(owners[owner]?.personalId ?? '');
      await citizen.press('Đồng ý cho đọc');
      await citizen.say('đúng rồi');
      await citizen.say('ho rieng, chi minh em, khong thuoc dien nao');
      const review = (await citizen.reply()).getByRole('region', { name: 'Xem lại trước khi nộp' });
      await review.getByRole('button', { name: 'Xác nhận và nộp' }).click();

      const bill = (await citizen.reply()).getByRole('region', { name: 'Thanh toán' });
      await bill.waitFor();
      expect(await bill.innerText()).toContain('10.000');
      expect(await bill.getByRole('img', { name: 'Mã VietQR của hóa đơn này' }).isVisible()).toBe(true);
      expect(await violations()).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);

      await bill.getByRole('link', { name: 'Mở trang thanh toán' }).click();
      await page.getByRole('heading', { name: 'Thanh toán lệ phí' }).waitFor();
      expect(await violations()).toEqual([]);
      await page.getByRole('button', { name: /^Thử: giao dịch/ }).click();
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Thanh toán 10.000 đồng' }).click();
      await page.getByRole('heading', { name: 'Đã thanh toán' }).waitFor();
      expect(await violations()).toEqual([]);
      await page.getByRole('link', { name: 'Quay lại cuộc trò chuyện' }).click();
      await page.getByRole('log').waitFor();
      const receipt = (await citizen.reply()).getByRole('region', { name: 'Hồ sơ đã nộp' });
      await receipt.locator('.code', { hasText: /\d{6}/ }).waitFor();
      await receipt.getByRole('link', { name: 'Xem và in biên nhận' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('article').innerText()).toContain('Đã thanh toán');
      expect(await violations()).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('Filed, waiting to be accepted').waitFor();
      expect(await page.getByRole('article').innerText()).toMatch(/Police of .*My own dwelling/s);
      await page.getByRole('button', { name: 'Tiếng Việt' }).click();

      await page.getByRole('link', { name: 'Về cuộc trò chuyện' }).click();
      await page.getByRole('log').waitFor();
      await citizen.say('hồ sơ tới đâu rồi');
      await citizen.say('hồ sơ tới đâu rồi');
      await page.locator('.card-receipt .code', { hasText: /\d{6}/ }).waitFor();
      expect(await violations()).toEqual([]);
      expect(citizen.complaints).toEqual([]);
      await page.context().close();
    },
  );
});
