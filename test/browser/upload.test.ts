import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpegFile, pdfFile } from '../support/files.ts';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage, type CitizenPage } from './citizen-page.ts';
import { fillQuestion } from './fill-question.ts';

const KNOWN = {
  'diện tham gia': 'Hộ nghèo, hộ cận nghèo',
  'khám chữa bệnh': 'Trạm y tế xã',
  'nhận thẻ': 'Bản điện tử',
};
const MOST_STEPS = 4;

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

/** Up to where a paper has to be sent. */
async function upToThePaper(citizen: CitizenPage): Promise<void> {
  const people = await new SandboxControl(served.controlUrl).people();
  const person = people.find(({ truth, knownTo }) => truth.birthDate.value > '1980' && knownTo['population']);
  await citizen.say('cấp thẻ bảo hiểm y tế');
  await citizen.press(/Cấp thẻ bảo hiểm y tế/);
  await citizen.signIn(person?.personalId ?? '');
  await citizen.press('Đồng ý cho đọc');
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const reply = await citizen.reply();
    if ((await reply.locator('.card-attach').count()) > 0) return;
    await fillQuestion(reply, KNOWN);
  }
}

describe('a paper sent from the page', () => {
  it(
    'is refused on the spot with what to do where it does not open, and goes on once it does',
    { timeout: 120_000 },
    async () => {
      const citizen = await openCitizenPage(browser, served.url, { viewport: { width: 390, height: 844 } });
      await upToThePaper(citizen);
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
