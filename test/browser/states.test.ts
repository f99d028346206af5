import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFlakyLine, type FlakyLine } from '../support/flaky-line.ts';
import { openChromium } from '../support/open-chromium.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage } from './citizen-page.ts';
import { openStatesGallery, pairOf, THEMES } from './states-gallery.ts';

/** What can stand between the citizen and the guide, and what is said before anybody signs in. */
const STATES = [
  'fresh',
  'thinking',
  'slow',
  'very slow',
  'answered',
  'offline, with messages in line',
  'busy server',
  'message refused',
  'procedures to choose from',
  'sign-in',
  'hand-over',
  'conversation over',
  'server away',
  'network away at the start',
];

const gallery = openStatesGallery();
let line: FlakyLine;
let served: ServedApp;
let browser: Browser;

beforeAll(async () => {
  line = await openFlakyLine();
  served = await serveTestApp({ PUBLIC_URL: line.url });
  line.lead(served.url);
  browser = await openChromium();
  await drive();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await line.stop();
  await served.stop();
});

/** Once through all of them, looking around in each. */
async function drive(): Promise<void> {
  const citizen = await openCitizenPage(browser, line.url, {});
  const { page, say, press, reply } = citizen;
  const look = (state: string) => gallery.look(state, page);
  await look('fresh');

  await page.clock.install();
  line.troubles = [{ kind: 'silence' }];
  await write(page, 'lệ phí đăng ký khai sinh bao nhiêu');
  await page.getByText('Đang soạn…').waitFor();
  await look('thinking');
  await page.clock.fastForward(4_100);
  await page.getByText('Mạng chậm').waitFor();
  await look('slow');
  await page.clock.fastForward(16_000);
  await page.getByText('Vẫn chưa có trả lời').waitFor();
  await look('very slow');
  await page.locator('.slow').getByRole('button', { name: 'Gửi lại' }).click();
  await page.locator('.citizen[data-state="sent"]').waitFor();
  await look('answered');

  await page.context().setOffline(true);
  await write(page, 'khai sinh cần giấy tờ gì');
  await write(page, 'nộp ở đâu');
  await page.getByText('Đang chờ mạng', { exact: true }).waitFor();
  await look('offline, with messages in line');
  await page.context().setOffline(false);
  await page.locator('.citizen[data-state="sent"]').nth(2).waitFor();

  line.troubles = [{ kind: 'status', status: 503, retryAfter: '600' }];
  await write(page, 'đăng ký khai sinh cho con');
  await page.getByText('Hệ thống đang đông').waitFor();
  await look('busy server');
  await page.getByRole('alert').getByRole('button', { name: 'Gửi lại' }).click();
  await (await reply()).locator('.choice').first().waitFor();
  await look('procedures to choose from');

  line.troubles = [{ kind: 'status', status: 422 }];
  await write(page, 'tin nhắn này không được nhận');
  await page.getByRole('button', { name: 'Sửa tin nhắn' }).waitFor();
  await look('message refused');
  await press(/Nộp được tại đây/);
  await (await reply()).getByRole('link', { name: 'Đăng nhập bằng VNeID' }).waitFor();
  await look('sign-in');
  await say('gặp cán bộ');
  await page.getByRole('region', { name: 'Đang chờ công chức trả lời' }).waitFor();
  await look('hand-over');
  line.troubles = [{ kind: 'status', status: 401 }];
  await write(page, 'còn gì nữa không');
  await page.getByRole('button', { name: 'Bắt đầu cuộc mới' }).waitFor();
  await look('conversation over');

  await page.route('**/v1/**', (route) => route.abort());
  await page.reload();
  await page.getByText('Máy chủ chưa trả lời').waitFor();
  await look('server away');
  await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false }));
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByText('Máy đang mất mạng').waitFor();
  await look('network away at the start');
  await page.context().close();
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator('.composer-input').fill(text);
  await page.keyboard.press('Enter');
}

describe.each(STATES)('%s', (state) => {
  it.each(THEMES)('has nothing that stands in anybody’s way, %s', (theme) => {
    expect(gallery.found.get(pairOf(state, theme))).toEqual([]);
  });
});
