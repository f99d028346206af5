import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachments, uploads } from '../../src/db/schema.ts';
import { sha256Hex } from '../../src/kernel/secrets.ts';
import { openCuttingLine, type CuttingLine } from '../support/cutting-line.ts';
import { longPdf, noisyPng } from '../support/files.ts';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage, type CitizenPage } from './citizen-page.ts';
import { upToThePaper } from './up-to-the-paper.ts';

const KIBIBYTE = 1024;
const SLOW_BYTES_A_SECOND = 500 * KIBIBYTE;
const PHONE = { viewport: { width: 390, height: 844 } };
const PDF = longPdf(3_300 * KIBIBYTE);

let served: ServedApp;
let line: CuttingLine;
let browser: Browser;

beforeAll(async () => {
  line = await openCuttingLine();
  served = await serveTestApp({ PUBLIC_URL: line.url });
  line.leadTo(served.url);
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await line.stop();
  await served.stop();
});

async function openCard(): Promise<{ citizen: CitizenPage; page: Page; card: Locator; network: CDPSession }> {
  const citizen = await openCitizenPage(browser, line.url, PHONE);
  await upToThePaper(citizen, served);
  const { page } = citizen;
  const network = await page.context().newCDPSession(page);
  return { citizen, page, network, card: page.locator('.card-attach') };
}

function emulate(network: CDPSession, conditions: { offline?: boolean; slow?: boolean }): Promise<unknown> {
  return network.send('Network.emulateNetworkConditions', {
    offline: conditions.offline ?? false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: conditions.slow ? SLOW_BYTES_A_SECOND : -1,
  });
}

function pick(card: Locator, buffer: Buffer, mimeType = 'application/pdf'): Promise<void> {
  const name = mimeType === 'image/png' ? 'anh.png' : 'to-khai.pdf';
  return card.locator('input[type="file"]').last().setInputFiles({ name, mimeType, buffer });
}

const shareOf = (card: Locator) => card.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value);
const upTo = (card: Locator, share: number) =>
  expect.poll(() => shareOf(card), { timeout: 20_000 }).toBeGreaterThan(share);

/** Where each part began. */
function partsOf(page: Page): number[] {
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  return offsets;
}

describe('a file on a bad line', () => {
  it(
    'goes on through a dip, a reload and broken connections, and arrives byte for byte, once',
    { timeout: 180_000 },
    async () => {
      const { citizen, page, card, network } = await openCard();
      await emulate(network, { slow: true });
      await pick(card, PDF);
      await upTo(card, 0.15);
      await emulate(network, { offline: true });
      await card.getByText(/^Mất mạng, đã tải \d,\d\/3,2 MB, sẽ tự tải tiếp khi có mạng\.$/).waitFor();
      await page
        .locator('[aria-live="polite"]', { hasText: 'sẽ tự tải tiếp' })
        .waitFor({ state: 'attached' });
      expect(await citizen.violations()).toEqual([]);
      await emulate(network, { slow: true });
      await card.getByText(/^Đã tải/).waitFor();
      await upTo(card, 0.4);

      await page.reload();
      await page.getByRole('log').waitFor();
      const offsets = partsOf(page);
      await emulate(network, { slow: true });
      const cutsBefore = line.cuts();
      line.cutAfter(300 * KIBIBYTE, 120 * KIBIBYTE, 500 * KIBIBYTE);
      await pick(card, PDF);
      const review = page.getByRole('region', { name: 'Xem lại trước khi nộp' });
      await review.waitFor({ timeout: 60_000 });
      expect(line.cuts() - cutsBefore).toBe(3);
      expect(offsets[0]).toBeGreaterThan(PDF.length * 0.15);
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));

      await review.getByRole('button', { name: 'Xác nhận và nộp' }).click();
      await (await citizen.reply()).getByRole('region', { name: 'Hồ sơ đã nộp' }).waitFor();
      const rows = await served.context.db.drizzle.select().from(attachments);
      expect(rows).toHaveLength(1);
      const [received] = await new SandboxControl(served.controlUrl).receivedSoon(rows[0]?.dossierId ?? '');
      /** the back end has compared the content with this hash */
      const { TaiLieuNop } = received?.wire as { TaiLieuNop: { Sha256: string }[] };
      expect(TaiLieuNop.map(({ Sha256 }) => Sha256)).toEqual([sha256Hex(PDF)]);
      await page.context().close();
    },
  );

  it(
    'can be stopped, goes on in another language, and a photo that is too large is made smaller when asked to',
    { timeout: 180_000 },
    async () => {
      const { citizen, page, card, network } = await openCard();
      const before = (await served.context.db.drizzle.select().from(attachments)).length;
      await emulate(network, { slow: true });
      await pick(card, PDF);
      await upTo(card, 0.1);
      await card.getByRole('button', { name: 'Dừng tải' }).press('Enter');
      await card.locator('progress').waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
      const open = async () =>
        (await served.context.db.drizzle.select().from(uploads)).filter(({ attachmentId }) => !attachmentId);
      await expect.poll(open).toEqual([]);

      await emulate(network, {});
      const photo = noisyPng(2_000);
      await pick(card, photo, 'image/png');
      await card.getByText(/nặng 11,\d MB.* thu nhỏ còn khoảng/).waitFor();
      expect(await open()).toEqual([]);
      expect(await citizen.violations()).toEqual([]);

      await emulate(network, { slow: true });
      await card.getByRole('button', { name: 'Thu nhỏ và gửi' }).click();
      await upTo(card, 0.05);
      await page.getByRole('button', { name: 'English' }).click();
      await card.getByText(/MB sent$/).waitFor();
      await page.getByRole('region', { name: 'Check before filing' }).waitFor({ timeout: 60_000 });
      const rows = (await served.context.db.drizzle.select().from(attachments)).slice(before);
      expect(rows.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg']);
      expect(rows[0]?.bytes).toBeLessThan(photo.length / 2);
      expect(citizen.complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
      await page.context().close();
    },
  );
});
