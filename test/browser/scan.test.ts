import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardPhoto, writeQrVideo, type Shot } from '../support/card-picture.ts';
import { Citizen } from '../support/citizen.ts';
import { openChromium } from '../support/open-chromium.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

const MARRIAGE = '1.000894';
const ADDRESS = 'Số 5, ngõ 12, phường Láng Hạ, Đống Đa, Hà Nội';
const CARD = `001195012345|012345678|Nguyễn Thị Hồng Đào|24031995|Nữ|${ADDRESS}|15042021`;
const LINK = 'https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?ma=123456';
const TRANSFER =
  '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304F4E5';

let served: ServedApp;
let folder: string;
let blind: Browser;
let seeing: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dan-loi-scan-'));
  const film = join(folder, 'card.y4m');
  await writeQrVideo(film, CARD);
  const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  [served, blind, seeing] = await Promise.all([serveTestApp(), openChromium(), openChromium(camera)]);
});
afterAll(async () => {
  await Promise.all([blind.close(), seeing.close()]);
  await served.stop();
  await rm(folder, { recursive: true });
});

/** A man who wants to marry, where he is asked for the name, birth date and personal id of the bride. */
async function atTheBride(browser: Browser): Promise<{ page: Page; card: Locator; context: BrowserContext }> {
  const citizen = await Citizen.start(served.url, { procedureCode: MARRIAGE });
  await citizen.signIn(served.person('nam, chưa kết hôn').personalId);
  await citizen.grantAll();
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  await context.addCookies(citizen.jar.cookiesFor(served.url));
  const page = await context.newPage();
  await page.goto(served.url);
  const card = page.locator('.card-question');
  await card.getByLabel('tên bên nữ').waitFor();
  return { page, card, context };
}

async function choosePhoto(card: Locator, buffer: Buffer, mimeType = 'image/png'): Promise<void> {
  await card.getByLabel('Chọn ảnh chụp thẻ').setInputFiles({ name: 'the.png', mimeType, buffer });
}

async function filled(card: Locator): Promise<string[]> {
  const parts = ['tên bên nữ', 'Ngày', 'Tháng', 'Năm', 'định danh'];
  return Promise.all(parts.map((part) => card.getByLabel(part, { exact: part.length < 6 }).inputValue()));
}

const ON_CARD = ['Nguyễn Thị Hồng Đào', '24', '03', '1995', '001195012345'];

function watching(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { tracks } = window as unknown as { tracks: MediaStreamTrack[] };
    return tracks.filter(({ readyState }) => readyState === 'live').length;
  });
}

describe('a photo of the citizen card', () => {
  let page: Page;
  let card: Locator;
  beforeAll(async () => ({ page, card } = await atTheBride(blind)));
  afterAll(() => page.context().close());

  const SHOTS: [string, Shot][] = [
    ['taken well', {}],
    ['with a small code, as on a real card', { widthPx: 2400, share: 0.12 }],
    ['very large', { widthPx: 4200, share: 0.1 }],
    ['turned', { degrees: 33 }],
    ['upside down', { degrees: 180 }],
    ['taken from the side', { degrees: -12, lean: 0.22 }],
    ['blurred', { widthPx: 1600, share: 0.3, blurPx: 2.5 }],
    ['small', { widthPx: 420, share: 0.35 }],
  ];
  it.each(SHOTS)('%s fills the controls and sends nothing', async (_, shot) => {
    await page.reload();
    await card.waitFor();
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await card.getByLabel('định danh').fill('');
    await choosePhoto(card, await cardPhoto(page, CARD, shot));
    await card.getByText('Trên thẻ vừa quét').waitFor();
    expect(await filled(card)).toEqual(ON_CARD);
    expect(await card.innerText()).toMatch(/Chưa có gì được gửi đi/);
    expect(sent).toEqual([]);
  });

  it.each([
    ['a link', LINK, 'Đây không phải mã QR trên thẻ căn cước.'],
    ['a bank transfer', TRANSFER, 'Đây không phải mã QR trên thẻ căn cước.'],
    ['a card with a digit too few', CARD.replace('001195012345', '00119501234'), 'Mã này đọc chưa trọn vẹn.'],
  ])('of %s is refused with a sentence', async (_, text, sentence) => {
    await choosePhoto(card, await cardPhoto(page, text));
    await card.getByText(sentence).waitFor();
  });

  it('without a code, and a file that is no picture, say what to do', async () => {
    await choosePhoto(card, await cardPhoto(page, CARD, { blurPx: 40 }));
    await card.getByText('Chưa thấy mã QR trong ảnh.').waitFor();
    await choosePhoto(card, Buffer.from('không phải ảnh'));
    await card.getByText('Tệp này không phải ảnh đọc được.').waitFor();
  });

  it('that contradicts itself is filled in with a warning', async () => {
    await choosePhoto(card, await cardPhoto(page, CARD.replace('|Nữ|', '|Nam|')));
    await card.getByText('Giới tính trên thẻ khác với giới tính trong số định danh.').waitFor();
    expect(await filled(card)).toEqual(ON_CARD);
  });

  it('is reached with the keyboard, and axe finds nothing', async () => {
    await card.getByLabel('tên bên nữ').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Chọn ảnh chụp thẻ');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('is what is left where there is no camera', async () => {
    await card.getByRole('button', { name: 'Quét mã QR' }).click();
    const dialog = page.getByRole('dialog', { name: 'Quét mã QR trên thẻ căn cước' });
    await dialog.getByText('Máy này không có máy ảnh dùng được.').waitFor();
    await dialog.getByLabel('Chọn ảnh chụp thẻ').setInputFiles({
      ...{ name: 'the.png', mimeType: 'image/png' },
      buffer: await cardPhoto(page, CARD),
    });
    await dialog.waitFor({ state: 'detached' });
    expect(await filled(card)).toEqual(ON_CARD);
  });
});

describe('the camera', () => {
  let page: Page;
  let card: Locator;
  let context: BrowserContext;
  let dialog: Locator;
  beforeAll(async () => {
    ({ page, card, context } = await atTheBride(seeing));
    dialog = page.getByRole('dialog', { name: 'Quét mã QR trên thẻ căn cước' });
    await rememberTracks(page);
  });
  afterAll(() => context.close());

  const open = () => card.getByRole('button', { name: 'Quét mã QR' }).click();

  it('that may not be used leaves the photo, and Escape leads back', async () => {
    await open();
    await dialog.getByText('Trình duyệt chưa được phép dùng máy ảnh.').waitFor();
    expect(await dialog.getByLabel('Chọn ảnh chụp thẻ').isEnabled()).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Quét mã QR trên thẻ căn cước');
  });

  it('reads the card through to the filled controls, and stops', async () => {
    await context.grantPermissions(['camera'], { origin: served.url });
    await open();
    await card.getByText('Trên thẻ vừa quét').waitFor();
    expect(await filled(card)).toEqual(ON_CARD);
    expect(await dialog.count()).toBe(0);
    expect(await watching(page)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.matches('.card-question input'))).toBe(true);
  });

  it('goes on until somebody closes it, and not a moment longer', async () => {
    await page.evaluate(() => (window as unknown as { coverCode(): void }).coverCode());
    await open();
    await dialog.getByText('Đưa mã QR trên thẻ vào giữa khung').waitFor();
    expect(await watching(page)).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await expect.poll(() => watching(page)).toBe(0);
    expect(await focused(page)).toBe('Quét mã QR trên thẻ căn cước');
  });

  it('what it read is sent with Trả lời alone, and the rest of the card is suggested when it is asked', async () => {
    await card.getByRole('button', { name: 'Trả lời' }).click();
    const residence = card.getByLabel(/cư trú .*bên nữ/i);
    await residence.waitFor();
    expect(await residence.inputValue()).toBe(ADDRESS);
    expect(await card.innerText()).toContain('theo thẻ căn cước vừa quét');
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).not.toContain('001195012345');
  });
});

describe('a browser that reads QR codes by itself', () => {
  it('is asked first, and our reader is not loaded', async () => {
    const { page, card, context } = await atTheBride(blind);
    await context.addInitScript(standInDetector, CARD);
    await page.reload();
    await card.waitFor();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await choosePhoto(card, await cardPhoto(page, LINK));
    await card.getByText('Trên thẻ vừa quét').waitFor();
    expect(await filled(card)).toEqual(ON_CARD);
    expect(loaded.filter((url) => url.includes('zxing'))).toEqual([]);
    await context.close();
  });
});

/** Chromium on Linux has no BarcodeDetector; this stands in for one, and sees the card in whatever it is shown. */
function standInDetector(rawValue: string): void {
  class BarcodeDetector {
    static getSupportedFormats = () => Promise.resolve(['ean_13', 'qr_code']);
    detect = () => Promise.resolve([{ rawValue }]);
  }
  Object.assign(window, { BarcodeDetector });
}

/** Counts the camera's tracks from outside, and can keep the code out of its sight. */
async function rememberTracks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tracks: MediaStreamTrack[] = [];
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    const draw = CanvasRenderingContext2D.prototype.drawImage;
    const coverCode = () => {
      CanvasRenderingContext2D.prototype.drawImage = () => undefined;
      setTimeout(() => (CanvasRenderingContext2D.prototype.drawImage = draw), 20_000);
    };
    devices.getUserMedia = async (wanted) => {
      const stream = await real(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { tracks, coverCode });
  });
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLInputElement
      ? activeElement.labels?.[0]?.textContent
      : activeElement?.textContent;
  });
}
