import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpegFile, pdfFile } from '../support/files.ts';
import { openChromium } from '../support/open-chromium.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage } from './citizen-page.ts';
import { upToThePaper } from './up-to-the-paper.ts';

let served: ServedApp;
let browser: Browser;

beforeAll(async () => {
  served = await serveTestApp();
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

describe('a paper sent from the page', () => {
  it(
    'is refused on the spot with what to do where it does not open, and goes on once it does',
    { timeout: 120_000 },
    async () => {
      const citizen = await openCitizenPage(browser, served.url, { viewport: { width: 390, height: 844 } });
      await upToThePaper(citizen, served);
      const card = (await citizen.reply()).locator('.card-attach');
      const input = card.locator('input[type="file"]').last();
      const send = (name: string, mimeType: string, buffer: Buffer) =>
        input.setInputFiles({ name, mimeType, buffer });
      await send('don.docx', 'application/msword', Buffer.from('PK'));
      await card.getByText('không đúng loại').waitFor();
      await send('anh.jpg', 'image/jpeg', jpegFile().subarray(0, -6));
      await card.getByText('bị hỏng hoặc chưa tải đủ').waitFor();
      await send('quet.pdf', 'application/pdf', pdfFile('/Encrypt 5 0 R '));
      await card.getByText('bị khóa').waitFor();
      expect(await citizen.violations()).toEqual([]);
      const before = await citizen.page.locator('.citizen').count();
      await send('anh.jpg', 'image/jpeg', jpegFile());
      await expect.poll(() => citizen.page.locator('.citizen').count()).toBe(before + 1);
      const reply = await citizen.reply();
      expect(await reply.getByRole('region', { name: 'Xem lại trước khi nộp' }).innerText()).toContain(
        'quyền lợi',
      );
      await citizen.page.context().close();
    },
  );
});
