import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/open-chromium.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openFramedGuide, type FramedGuide } from './framed-guide.ts';
import { openHostPage } from './host-page.ts';
import { openStatesGallery, pairOf, THEMES } from './states-gallery.ts';

/** The guide on a province's page, and the pages of ours around it. */
const STATES = [
  'launcher',
  'panel that cannot open',
  'frame, fresh',
  'frame, procedures to choose from',
  'frame, what only a person can do',
  'frame, conversation over',
  'window that received nothing',
  'frame, waiting for the window',
  'frame, going on in the window',
  'frame, network away',
  'frame, filed',
  'window by itself',
  'integrators’ page',
];

const NEED = 'đăng ký khai sinh cho con';
const LATE = { status: 404, contentType: 'application/problem+json', body: '{"code":"not-found"}' };

const gallery = openStatesGallery();
let served: ServedApp;
let browser: Browser;
/** another site than ours to the browser, not only another origin */
let province: string;

beforeAll(async () => {
  served = await serveTestApp();
  province = served.sandbox.provinceUrl.replace('127.0.0.1', 'localhost');
  browser = await openChromium();
  await lookAtThePanel();
  await lookIntoTheFrame();
  await lookAtOurPages();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
});

async function lookAtThePanel(): Promise<void> {
  const { page, launcher, panel } = await openHostPage(browser, province);
  await page.route('**/embed/frame?*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await launcher.waitFor();
  await gallery.look('launcher', page);
  await page.clock.install();
  await launcher.click();
  await page.clock.fastForward(11_000);
  await panel.getByRole('link', { name: 'Mở trợ lý trong trang riêng' }).waitFor();
  await gallery.look('panel that cannot open', page);
  await page.context().close();
}

/** From the first word to the dossier that was filed in our window. */
async function lookIntoTheFrame(): Promise<void> {
  const framed = await openFramedGuide(browser, province);
  const { page, guide, box, say, press, standsAt } = framed;
  const context = page.context();
  const look = (state: string) => gallery.look(state, page, frameOf(page));
  await look('frame, fresh');
  await say(NEED);
  await guide.locator('.choice').first().waitFor();
  await look('frame, procedures to choose from');
  await press(/Nộp được tại đây/);
  await guide.locator('.card-carry').waitFor();
  await look('frame, what only a person can do');

  await context.route('**/v1/carry-overs', (route) => route.fulfill(LATE), { times: 1 });
  const ours = await openWindow(framed);
  await ours.getByRole('heading', { name: 'Chưa nhận được cuộc trò chuyện' }).waitFor();
  await gallery.look('window that received nothing', ours);
  await standsAt('Đang chờ cửa sổ Dẫn Lối');
  await look('frame, waiting for the window');
  await ours.getByRole('button', { name: 'Thử lại' }).click();
  await ours.getByRole('log').waitFor();
  await standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
  await look('frame, going on in the window');

  const standing = { conversationId: 'con_1', place: 'person', stage: 'submitted', left: null };
  await context.route('**/v1/carry-overs/standing', (route) => route.abort(), { times: 1 });
  await askNow(page);
  await guide.getByText('Chưa hỏi được việc đang đến đâu').first().waitFor();
  await look('frame, network away');
  await context.route('**/v1/carry-overs/standing', (route) => route.fulfill({ json: standing }));
  await askNow(page);
  await standsAt('Hồ sơ đã nộp');
  await look('frame, filed');

  await guide.getByRole('button', { name: 'Bắt đầu việc khác' }).click();
  const lost = { status: 401, contentType: 'application/problem+json', body: '{"code":"unauthorized"}' };
  await context.route('**/messages', (route) => route.fulfill(lost));
  await box.fill(NEED);
  await box.press('Enter');
  await guide.getByRole('button', { name: 'Bắt đầu cuộc mới' }).waitFor();
  expect(await guide.getByRole('link', { name: 'Đăng nhập' }).count()).toBe(0);
  await look('frame, conversation over');
  await context.close();
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/embed/frame'));
  if (!frame) throw new Error('the guide is not on the page');
  return frame;
}

/** As when somebody comes back to the page: it asks more and more seldom by itself. */
function askNow(page: Page): Promise<boolean> {
  return frameOf(page).evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

async function openWindow({ page, guide }: FramedGuide): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await guide.locator('.card-carry').getByRole('link').click();
  return opened;
}

async function lookAtOurPages(): Promise<void> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await page.goto(`${served.url}/embed/window`);
  await page.getByRole('heading', { name: 'Cửa sổ này chưa nhận được cuộc trò chuyện' }).waitFor();
  await gallery.look('window by itself', page);
  await page.goto(`${served.url}/embed`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await gallery.look('integrators’ page', page);
  await page.context().close();
}

describe.each(STATES)('%s', (state) => {
  it.each(THEMES)('has nothing that stands in anybody’s way, %s', (theme) => {
    expect(gallery.found.get(pairOf(state, theme))).toEqual([]);
  });
});
