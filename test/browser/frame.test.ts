import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { servePages, type ServedPages } from '../support/serve-pages.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { citizenOn, openCitizenPage, type CitizenPage } from './citizen-page.ts';
import { fillQuestion } from './fill-question.ts';
import { openFramedGuide, type FramedGuide } from './framed-guide.ts';
import { openHostPage, type HostPage } from './host-page.ts';

const NEED = 'đăng ký khai sinh cho con';
const NAME = 'Nguyễn Minh Khôi';
const KNOWN = {
  'tên của bé': NAME,
  'khám chữa bệnh': 'Trạm y tế xã',
  'thẻ căn cước': 'Không',
  'số bản sao': '2',
  'nhận kết quả': 'Cổng Dịch vụ công',
};
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MOST_STEPS = 15;
/** The windows of tests are private ones, which refuse all storage to frames of other sites; others do not. */
const ORDINARY_WINDOW = ['--disable-features=BlockThirdPartyCookiesInIncognito'];
const COMMUNE = {
  id: 'xa-sen',
  name: { vi: 'Xã Sen', en: 'Sen commune' },
  theme: { accent: '#14613a', corner: 'right' },
  label: { vi: 'Hỏi xã Sen', en: 'Ask Sen' },
};

let served: ServedApp;
let browser: Browser;
let mothers: PersonView[];
/** Another site than ours to the browser, not only another origin. */
let province: string;
/** one more registered site, and one that is not */
let commune: ServedPages;
let evil: ServedPages;
const folder = mkdtempSync(join(tmpdir(), 'tenants-'));

beforeAll(async () => {
  commune = await servePages();
  evil = await servePages();
  const file = join(folder, 'tenants.yaml');
  writeFileSync(file, stringify([{ ...COMMUNE, origins: [commune.origin] }]));
  served = await serveTestApp({ TENANTS_FILE: file });
  province = served.sandbox.provinceUrl.replace('127.0.0.1', 'localhost');
  browser = await openChromium();
  mothers = await new SandboxControl(served.controlUrl).mothers();
});
afterAll(async () => {
  await browser.close();
  await served.stop();
  await commune.stop();
  await evil.stop();
  rmSync(folder, { recursive: true });
});

/** A guide in a province's page, with nothing that the browser complains of. */
async function inFrame(work: (guide: FramedGuide) => Promise<void>, path = '/'): Promise<void> {
  const guide = await openFramedGuide(browser, province + path);
  await work(guide);
  expect(guide.complaints).toEqual([]);
  await guide.close();
}

/** On a registered page without any policy, which a test writes itself. */
async function onCommune(body: string, work: (host: HostPage) => Promise<void>): Promise<void> {
  const host = await openHostPage(browser, commune.put(body));
  await work(host);
  await host.page.context().close();
}

const frameAddress = (query = '') => `${served.url}/embed/frame?tenant=xa-sen${query}`;

/** Up to where only a person can go on. */
async function upToSigningIn(guide: FramedGuide): Promise<void> {
  await guide.say(NEED);
  await guide.press(/Nộp được tại đây/);
  await guide.guide.locator('.card-carry').waitFor();
}

describe('a birth registration begun in the frame of a province’s page', () => {
  it('is signed in for, confirmed and filed in our window, and the frame says so', { timeout: 120_000 }, () =>
    inFrame(async (framed) => {
      expect(await framed.violations()).toEqual([]);
      await upToSigningIn(framed);
      expect(await framed.violations()).toEqual([]);

      const citizen = await framed.carryOver();
      expect(citizen.page.url()).toBe(`${served.url}/?tenant=sen-hong`);
      expect(await citizen.page.getByRole('log').innerText()).toContain(NEED);
      expect(await citizen.page.getByRole('banner').innerText()).toContain('Sen Hồng');
      await framed.standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
      expect(await framed.violations()).toEqual([]);

      await citizen.signIn(mothers[0]?.personalId ?? '');
      expect(citizen.page.url()).toBe(`${served.url}/?tenant=sen-hong`);
      await framed.standsAt('Anh/chị đã đăng nhập và đang làm tiếp ở cửa sổ Dẫn Lối');
      await citizen.press('Đồng ý cho đọc');
      await answerAll(citizen);
      await citizen.press('Xác nhận và nộp');
      const receipt = (await citizen.reply()).getByRole('region', { name: 'Hồ sơ đã nộp' });
      await receipt.getByRole('button', { name: 'Đóng cửa sổ này' }).waitFor();
      expect(await citizen.violations()).toEqual([]);

      await framed.standsAt('Hồ sơ đã nộp');
      expect(await framed.violations()).toEqual([]);
      expect(citizen.complaints).toEqual([]);
      const dossierId = (await receipt.getByRole('link').getAttribute('href'))?.split('/').at(-1) ?? '';
      const received = await new SandboxControl(served.controlUrl).receivedSoon(dossierId);
      expect(received.map(({ values }) => values['child.fullName'])).toEqual([NAME]);
      await expectNoCookies(framed);
      const closed = citizen.page.waitForEvent('close');
      await receipt.getByRole('button', { name: 'Đóng cửa sổ này' }).click();
      await closed;
    }),
  );
});

describe('the way to our window and back', () => {
  it('is open until somebody has signed in, and what was being typed goes along', () =>
    inFrame(async (framed) => {
      await upToSigningIn(framed);
      await framed.box.fill('bé tên là');
      const citizen = await framed.carryOver();
      await expect.poll(() => citizen.page.getByLabel('Tin nhắn của anh/chị').inputValue()).toBe('bé tên là');
      await framed.standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
      expect(await focused(framed)).toContain('Anh/chị đang làm tiếp');

      await framed.guide.getByRole('button', { name: 'Tiếp tục ở đây' }).click();
      await framed.guide.locator('.card-carry').waitFor();
      expect(await framed.guide.getByRole('log').innerText()).toContain(NEED);
      expect(await focused(framed)).toBe('TEXTAREA');
      await citizen.say('xin chào');
      await citizen.page.getByText('Cuộc trò chuyện này đã khép lại').first().waitFor();
    }));

  it('stays open when the window is closed too early', () =>
    inFrame(async (framed) => {
      await upToSigningIn(framed);
      const first = await framed.carryOver();
      await framed.standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
      await first.page.close();
      await framed.standsAt('Cửa sổ Dẫn Lối đã đóng');
      const second = await framed.carryOver('Mở lại cửa sổ');
      expect(await second.page.getByRole('log').innerText()).toContain(NEED);
      await framed.standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
    }));

  it('is taken again when the code came too late', () =>
    inFrame(async (framed) => {
      await upToSigningIn(framed);
      const context = framed.page.context();
      const late = { status: 404, contentType: 'application/problem+json', body: '{"code":"not-found"}' };
      await context.route('**/v1/carry-overs', (route) => route.fulfill(late), { times: 1 });
      const opened = context.waitForEvent('page');
      await framed.guide.locator('.card-carry').getByRole('link').click();
      const ours = await opened;
      await ours.getByRole('heading', { name: 'Chưa nhận được cuộc trò chuyện' }).waitFor();
      await framed.standsAt('Đang chờ cửa sổ Dẫn Lối');
      await ours.getByRole('button', { name: 'Thử lại' }).click();
      await ours.getByRole('log').waitFor();
      expect(await ours.getByRole('log').innerText()).toContain(NEED);
      await framed.standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
    }));

  it('is still known on the province’s next page, as is the conversation before', async () => {
    const ordinary = await openChromium(ORDINARY_WINDOW);
    const framed = await openFramedGuide(ordinary, province);
    await framed.say(NEED);
    await framed.page.goto(`${province}/?q=khai+sinh`);
    await framed.open();
    await framed.guide.locator('.choice').first().waitFor();
    expect(await framed.guide.getByRole('log').innerText()).toContain(NEED);

    await framed.press(/Nộp được tại đây/);
    await framed.guide.locator('.card-carry').waitFor();
    await framed.carryOver();
    await framed.page.goto(`${province}/?q=cu+tru`);
    await framed.open();
    await framed.standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
    await framed.guide.getByRole('button', { name: 'Bắt đầu việc khác' }).click();
    await framed.guide.getByRole('heading', { name: 'Anh/chị cần làm việc gì?' }).waitFor();
    await ordinary.close();
  });

  it('is said to be shut where the page lets no window open', () =>
    onCommune(
      `<iframe title="Dẫn Lối" sandbox="allow-scripts allow-same-origin" width="400" height="640"
        src="${frameAddress()}"></iframe>`,
      async ({ page }) => {
        const guide = page.locator('iframe').contentFrame();
        await guide.getByRole('button', { name: 'Làm giấy tờ cho bé mới sinh' }).click();
        await guide
          .getByRole('button', { name: /Nộp được tại đây/ })
          .first()
          .click();
        await page.clock.install();
        await guide.getByRole('link', { name: 'Làm tiếp ở cửa sổ Dẫn Lối' }).last().click();
        await page.clock.runFor(10_000);
        await guide.locator('.card-carry').getByText('Chưa thấy cửa sổ mở ra').waitFor();
      },
    ));

  it('is said to be none where the province’s page is not encrypted, and another is shown', () =>
    onCommune(
      `<script src="${served.url}/embed/v1.js" data-tenant="xa-sen" async></script>`,
      async ({ page, open, box, guide }) => {
        await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
        await page.reload();
        await open();
        await box.fill(NEED);
        await box.press('Enter');
        await guide
          .getByRole('button', { name: /Nộp được tại đây/ })
          .first()
          .click();
        const card = guide.getByRole('region', { name: 'Làm tiếp ở cửa sổ Dẫn Lối' });
        await card.getByText('không mã hoá').waitFor();
        expect(await card.getByRole('link').getAttribute('href')).toBe('/?tenant=xa-sen');
        expect(await guide.getByRole('link', { name: 'Mở rộng' }).count()).toBe(0);
      },
    ));

  it('knows nobody who signed in at another site, as the full page of the province does not', async () => {
    const citizen = await openCitizenPage(browser, served.url, {});
    await citizen.page.getByRole('link', { name: 'Đăng nhập' }).click();
    await citizen.page.locator('input[name="personalId"]').fill(mothers[1]?.personalId ?? '');
    await citizen.page.keyboard.press('Enter');
    await citizen.page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await citizen.page.goto(`${served.url}/?tenant=sen-hong`);
    await citizen.page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
    await citizen.say(NEED);
    await citizen.press(/Nộp được tại đây/);
    await citizen.signIn(mothers[1]?.personalId ?? '');
    await citizen.page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    expect(await citizen.page.getByRole('banner').innerText()).toContain('Sen Hồng');
    expect(await citizen.page.getByRole('log').innerText()).toContain(NEED);
    expect(citizen.complaints).toEqual([]);
    await citizen.page.context().close();
  });

  it('begins nowhere else: our window by itself says what to do', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${served.url}/embed/window`);
    await page.getByRole('heading', { name: 'Cửa sổ này chưa nhận được cuộc trò chuyện' }).waitFor();
    expect(await citizenOn(page, []).violations()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Begin here' }).click();
    await page.getByRole('log').waitFor();
    await page.context().close();
  });
});

const FORGED = `{ danLoi: 1, type: 'carry-over', code: 'cod_forged', verifier: '${'v'.repeat(43)}', words: '' }`;

describe('pages that want what is not theirs', () => {
  it('open our window, hear nothing from it and are not heard', async () => {
    const context = await browser.newContext();
    const theirs = await context.newPage();
    await theirs.goto(evil.put('Quà tặng'));
    await theirs.evaluate(() => {
      Object.assign(window, { heard: [] });
      window.addEventListener('message', ({ data }) => (window as unknown as Heard).heard.push(data));
    });
    const opened = context.waitForEvent('page');
    await theirs.evaluate((address) => {
      Object.assign(window, { ours: window.open(address, 'dan-loi') });
    }, `${served.url}/embed/window`);
    const ours = await opened;
    const called: string[] = [];
    ours.on('request', (request) => called.push(new URL(request.url()).pathname));
    await ours.getByText('Đang nhận cuộc trò chuyện').waitFor();

    await sendAndAwait(ours, () => theirs.evaluate(`window.ours.postMessage(${FORGED}, '${served.url}')`));
    expect(called.filter((path) => path.startsWith('/v1/'))).toEqual([]);
    expect(await ours.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await theirs.evaluate(() => (window as unknown as Heard).heard)).toEqual([]);
    await context.close();
  });

  it('ask our frame in the name of the page around it and are not heard', () => {
    const theirs = evil.put('Quảng cáo');
    return onCommune(
      `<iframe title="Dẫn Lối" width="400" height="640"
        src="${frameAddress(`&origin=${encodeURIComponent(commune.origin)}`)}"></iframe>
       <iframe title="Quảng cáo" src="${theirs}"></iframe>`,
      async ({ page }) => {
        const guide = page.locator('iframe').first().contentFrame();
        await guide.getByRole('log').waitFor();
        const ask = (text: string) => `.postMessage({ danLoi: 1, type: 'ask', text: '${text}' }, '*')`;
        await page.frame({ url: theirs })?.evaluate(`parent.frames[0]${ask('quà tặng')}`);
        await page.evaluate(`frames[0]${ask('xin chào')}`);
        await guide.locator('.citizen').first().waitFor();
        expect(await guide.locator('.citizen').allInnerTexts()).toEqual([
          expect.stringContaining('xin chào'),
        ]);
      },
    );
  });

  it('a province’s page that asks in the middle of something only fills the writing box', () =>
    inFrame(async (framed) => {
      await upToSigningIn(framed);
      const lines = await framed.guide.locator('.citizen').count();
      await framed.page.evaluate(`window.DanLoi.ask('lệ phí bao nhiêu')`);
      await expect.poll(() => framed.box.inputValue()).toBe('lệ phí bao nhiêu');
      expect(await framed.guide.locator('.citizen').count()).toBe(lines);
    }));
});

describe('what the province’s page asks while the conversation is in our window', () => {
  it('waits until something else is begun', () =>
    inFrame(async (framed) => {
      await upToSigningIn(framed);
      await framed.carryOver();
      await framed.standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
      await framed.page.evaluate(`DanLoi.ask('đăng ký kết hôn')`);
      await framed.guide.getByText('Bấm “Bắt đầu việc khác” để hỏi: “đăng ký kết hôn”.').first().waitFor();
      await framed.guide.getByRole('button', { name: 'Bắt đầu việc khác' }).click();
      await framed.guide.locator('.citizen', { hasText: 'đăng ký kết hôn' }).waitFor();
    }));
});

interface Heard {
  heard: unknown[];
}

/** Resolves once the message has arrived in the page, whatever the page makes of it. */
async function sendAndAwait(page: Page, send: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    const arrived = new Promise((resolve) => window.addEventListener('message', resolve, { once: true }));
    Object.assign(window, { arrived: arrived.then(() => true) });
  });
  await send();
  await page.evaluate(() => (window as unknown as { arrived: Promise<true> }).arrived);
}

describe('in the frame, for everybody', () => {
  it('the keyboard alone leads from the first word to our window, and focus is never lost', () =>
    inFrame(async (framed) => {
      const { page, guide } = framed;
      await expect.poll(() => focused(framed)).toBe('TEXTAREA');
      await page.keyboard.type(NEED);
      await page.keyboard.press('Enter');
      await (await framed.reply()).locator('.choice').first().waitFor();
      await framed.guide.locator('.choice', { hasText: 'Nộp được' }).first().focus();
      await page.keyboard.press('Enter');
      await guide.locator('.card-carry').waitFor();
      await framed.reply();
      await page.keyboard.press('Tab');
      expect(await focused(framed)).toContain('Làm tiếp ở cửa sổ Dẫn Lối');
      const opened = page.context().waitForEvent('page');
      await page.keyboard.press('Enter');
      await opened;
      await framed.standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
      await page.bringToFront();
      expect(await focused(framed)).toContain('Anh/chị đang làm tiếp');
      await page.keyboard.press('Escape');
      await expect.poll(() => framed.panel.isVisible()).toBe(false);
    }));

  it('another language in the middle of it keeps what was said and what is being typed', () =>
    inFrame(async (framed) => {
      const { guide } = framed;
      await upToSigningIn(framed);
      await framed.box.fill('Nguyễn Thị');
      await guide.getByRole('button', { name: 'English' }).click();
      const box = guide.getByLabel('Your message');
      await expect.poll(() => box.inputValue()).toBe('Nguyễn Thị');
      expect(await guide.getByRole('log').innerText()).toContain(NEED);
      expect(await focused(framed)).toBe('VI');
      await framed.guide.getByRole('region', { name: 'Go on in the Dẫn Lối window' }).waitFor();
      await framed.carryOver('Go on in the Dẫn Lối window');
      await framed.standsAt('You are going on in the Dẫn Lối window');
      await guide.getByRole('button', { name: 'Tiếng Việt' }).click();
      await framed.standsAt('Anh/chị đang làm tiếp ở cửa sổ Dẫn Lối');
      expect(await focused(framed)).toBe('EN');
    }));

  it('what arrives while the panel is closed is told to the page around, and nothing more', () =>
    inFrame(async ({ page, launcher, panel, box, reply }) => {
      let closed = () => {};
      const isClosed = new Promise<void>((resolve) => (closed = resolve));
      await page.route('**/messages', (route) => isClosed.then(() => route.continue()));
      await page.evaluate(`DanLoi.on('news', (event) => (window.told = JSON.stringify(event)))`);
      await box.fill('xin chào');
      await box.press('Enter');
      await launcher.click();
      await panel.waitFor({ state: 'hidden' });
      closed();
      await expect.poll(() => launcher.getAttribute('aria-label')).toContain('có tin mới');
      expect(await page.evaluate(`window.told`)).toBe('{}');
      await launcher.click();
      expect(await (await reply()).innerText()).not.toBe('');
    }));

  it('large text and high contrast can be had at its foot', () =>
    inFrame(async (framed) => {
      await framed.guide.getByRole('button', { name: 'Hiển thị' }).click();
      await framed.guide.getByRole('radio', { name: 'Tương phản cao' }).check();
      await framed.guide.getByRole('radio', { name: 'Rất to' }).check();
      expect(await framed.violations()).toEqual([]);
      await framed.page.keyboard.press('Escape');
      expect(await framed.panel.isVisible()).toBe(true);
    }));
});

/** The text of what has the focus in the frame, or what kind of element it is. */
function focused({ guide }: FramedGuide): Promise<string> {
  return guide.locator('body').evaluate(({ ownerDocument: { activeElement } }) => {
    const text = activeElement?.textContent.trim().replaceAll('\u00a0', ' ');
    return text || (activeElement?.tagName ?? '');
  });
}

/** Answers and attaches until the review is shown. */
async function answerAll(citizen: CitizenPage): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const reply = await citizen.reply();
    if ((await reply.locator('.card-review').count()) > 0) return;
    if ((await reply.locator('.card-attach').count()) > 0) await attachPhoto(citizen);
    else await fillQuestion(reply, KNOWN);
  }
  throw new Error(`no review after ${MOST_STEPS} steps`);
}

async function attachPhoto({ page, reply }: CitizenPage): Promise<void> {
  const before = await page.locator('.citizen').count();
  const file = { name: 'anh.png', mimeType: 'image/png', buffer: PHOTO };
  await (await reply()).locator('input[type="file"]').last().setInputFiles(file);
  await expect.poll(() => page.locator('.citizen').count()).toBe(before + 1);
}

async function expectNoCookies({ sent }: FramedGuide): Promise<void> {
  expect(sent.length).toBeGreaterThan(5);
  for (const request of sent) {
    expect(await request.headerValue('cookie')).toBeNull();
    expect(await (await request.response())?.headerValue('set-cookie')).toBeFalsy();
  }
}
