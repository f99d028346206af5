import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFlakyLine, type FlakyLine, type Trouble } from '../support/flaky-line.ts';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl, type PersonView } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage, type CitizenPage } from './citizen-page.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const FEE = 'lệ phí đăng ký khai sinh bao nhiêu';
const PAPERS = 'khai sinh cần giấy tờ gì';
const WHERE = 'nộp khai sinh ở đâu';

let line: FlakyLine;
let served: ServedApp;
let browser: Browser;
let mothers: PersonView[];

beforeAll(async () => {
  line = await openFlakyLine();
  served = await serveTestApp({ PUBLIC_URL: line.url });
  line.lead(served.url);
  browser = await openChromium();
  mothers = await new SandboxControl(served.controlUrl).mothers();
});
afterAll(async () => {
  await browser.close();
  await line.stop();
  await served.stop();
});
beforeEach(() => Object.assign(line, { up: true, troubles: [], passed: [] }));

async function onPage(work: (citizen: CitizenPage) => Promise<void>): Promise<void> {
  const citizen = await openCitizenPage(browser, line.url, PHONE);
  await listen(citizen.page);
  await work(citizen);
  await citizen.page.context().close();
}

/** What is spoken from now on. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    let last: string | null | undefined;
    Object.assign(window, { heard });
    new MutationObserver(() => {
      const said = document.querySelector('.visually-hidden[aria-live="polite"]')?.textContent;
      if (said && said !== last) heard.push(said);
      last = said;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

function spoken(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator('.composer-input').fill(text);
  await page.keyboard.press('Enter');
}

function lineOf(page: Page, text: string): Locator {
  return page.locator('.citizen', { has: page.locator('.said', { hasText: text }) });
}

/** What the server keeps of the conversation of this tab: who spoke, and what the citizen said. */
async function keptAtServer(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { id, token } = JSON.parse(sessionStorage.getItem('dan-loi.conversation') ?? '{}') as {
      id: string;
      token?: string;
    };
    const headers = token ? { authorization: `Bearer ${token}` } : undefined;
    const answer = await fetch(`/v1/conversations/${id}`, { headers });
    const { messages } = (await answer.json()) as { messages: { role: string; text?: string }[] };
    return messages.map(({ role, text }) => (role === 'citizen' ? (text ?? 'button') : 'guide'));
  });
}

/** What the page shows of it, in the same words; nothing is under way any more. */
async function shownOnPage(page: Page): Promise<string[]> {
  await expect.poll(() => page.locator('.composing').count()).toBe(0);
  return page
    .locator('.thread > *')
    .evaluateAll((lines) =>
      lines.map((one) =>
        one.matches('.citizen') ? (one.querySelector('.said p')?.textContent ?? '') : 'guide',
      ),
    );
}

async function expectOnceInOrder(page: Page, texts: string[]): Promise<void> {
  const wanted = ['guide', ...texts.flatMap((text) => [text, 'guide'])];
  await expect.poll(() => keptAtServer(page), { timeout: 20_000 }).toEqual(wanted);
  await expect.poll(() => shownOnPage(page), { timeout: 20_000 }).toEqual(wanted);
  await expect.poll(() => spoken(page)).toHaveLength(texts.length);
}

describe('a line that fails while a message travels', () => {
  it('lets each reply arrive once, wherever its stream is cut', { timeout: 60_000 }, () =>
    onPage(async ({ page, say }) => {
      line.troubles = [{ kind: 'cut', afterBytes: Infinity }];
      await say(FEE);
      const bytes = line.passed[0]?.bytes ?? 0;
      expect(bytes).toBeGreaterThan(500);
      const cuts = [0, 20, Math.floor(bytes / 2), bytes - 40, bytes - 2];
      const texts = cuts.map((_, index) => `${FEE} (${index})`);
      for (const [index, afterBytes] of cuts.entries()) {
        line.troubles = [{ kind: 'cut', afterBytes }];
        await write(page, texts[index] ?? '');
        await expect.poll(() => page.locator('.reply').count(), { timeout: 20_000 }).toBe(index + 3);
      }
      await expectOnceInOrder(page, [FEE, ...texts]);
    }),
  );

  const TROUBLES: [string, Trouble][] = [
    ['the message is lost on the way', { kind: 'lost' }],
    ['the answer is lost on the way', { kind: 'answer-lost' }],
    ['something in between fails', { kind: 'status', status: 502, body: '<html>Bad gateway</html>' }],
    [
      'a page to sign in to the Wi-Fi answers instead',
      { kind: 'status', status: 200, body: '<html></html>' },
    ],
    ['the message is still being answered', { kind: 'status', status: 409, body: underWay() }],
  ];
  it.each(TROUBLES)('sends again by itself, under the same id, where %s', (_, trouble) =>
    onPage(async ({ page }) => {
      line.troubles = [trouble];
      await write(page, FEE);
      await expectOnceInOrder(page, [FEE]);
      expect(line.passed).toHaveLength(2);
    }),
  );

  it('says so after the second time, without alarm, and takes it back once it is through', () =>
    onPage(async ({ page }) => {
      line.troubles = Array.from({ length: 3 }, () => ({ kind: 'lost' }));
      await write(page, FEE);
      const trouble = lineOf(page, FEE).getByRole('alert');
      await expect.poll(() => trouble.innerText()).toContain('sẽ tự gửi lại');
      await expectOnceInOrder(page, [FEE]);
      expect(await trouble.innerText()).toBe('');
    }));

  it('does not come back sooner than a busy server asks', () =>
    onPage(async ({ page }) => {
      line.troubles = [{ kind: 'status', status: 503, retryAfter: '3' }];
      await write(page, FEE);
      await expect.poll(() => lineOf(page, FEE).innerText()).toContain('Hệ thống đang đông');
      await expectOnceInOrder(page, [FEE]);
      const [first, second] = line.passed;
      expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(3_000);
    }));

  it('leaves the focus where it can be used when the button to send again is gone', () =>
    onPage(async ({ page }) => {
      line.troubles = Array.from({ length: 2 }, () => ({ kind: 'lost' }));
      await write(page, FEE);
      await lineOf(page, FEE).getByRole('button', { name: 'Gửi lại' }).press('Enter');
      await expectOnceInOrder(page, [FEE]);
      const focused = () => page.evaluate(() => document.activeElement?.className);
      await expect.poll(focused).toMatch(/^reply /);
    }));
});

describe('a slow line', () => {
  it('is called slow after a while, later with what to do, and the answer comes once', () =>
    onPage(async ({ page }) => {
      await page.clock.install();
      line.troubles = [{ kind: 'silence' }];
      await write(page, FEE);
      await page.getByText('Đang soạn…').waitFor();
      await page.clock.fastForward(4_100);
      await page.getByText('Mạng chậm, vẫn đang chờ trả lời…').waitFor();
      await page.clock.fastForward(16_000);
      await page.getByText('Vẫn chưa có trả lời.').waitFor();
      await page.locator('.slow').getByRole('button', { name: 'Gửi lại' }).click();
      await expectOnceInOrder(page, [FEE]);
    }));

  it('is taken for cut when it has been silent for long, though nobody presses', () =>
    onPage(async ({ page }) => {
      await page.clock.install();
      line.troubles = [{ kind: 'silence' }];
      await write(page, FEE);
      await expect.poll(() => line.passed[0]?.bytes ?? 0).toBeGreaterThan(0);
      await page.clock.fastForward(30_100);
      await page.clock.fastForward(2_000);
      await expectOnceInOrder(page, [FEE]);
    }));
});

describe('without a network', () => {
  it('messages stand in line where they were written, and go in order when it is back', () =>
    onPage(async ({ page, complaints }) => {
      await page.context().setOffline(true);
      await write(page, FEE);
      await write(page, PAPERS);
      await write(page, WHERE);
      await page.getByText('Mất kết nối mạng').waitFor();
      expect(await lineOf(page, FEE).innerText()).toContain('Có mạng là tin nhắn tự gửi đi');
      expect(await lineOf(page, WHERE).innerText()).toContain('Đang chờ mạng');
      await page.context().setOffline(false);
      await expectOnceInOrder(page, [FEE, PAPERS, WHERE]);
      expect(complaints.filter((one) => !one.includes('INTERNET_DISCONNECTED'))).toEqual([]);
    }));

  it('they stand in line in the other language too, and after a reload', () =>
    onPage(async ({ page }) => {
      line.troubles = Array.from({ length: 30 }, () => ({ kind: 'lost' }));
      await write(page, FEE);
      await write(page, PAPERS);
      await lineOf(page, FEE).getByRole('alert').getByText('sẽ tự gửi lại').waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await lineOf(page, FEE).getByRole('alert').getByText('goes again by itself').waitFor();
      expect(await lineOf(page, PAPERS).innerText()).toContain('Goes after the one before');
      await page.reload();
      await lineOf(page, PAPERS).waitFor();
      await listen(page);
      line.troubles = [];
      await expectOnceInOrder(page, [FEE, PAPERS]);
      expect(await page.evaluate(() => sessionStorage.getItem('dan-loi.pending'))).toBeNull();
    }));
});

describe('what is being written', () => {
  it('stays over a reload, another language and an answer, and is forgotten once it is sent', () =>
    onPage(async ({ page, say }) => {
      const box = page.locator('.composer-input');
      await box.fill('bé tên Nguyễn');
      await page.reload();
      await page.getByRole('log').waitFor();
      expect(await box.inputValue()).toBe('bé tên Nguyễn');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByLabel('Your message').waitFor();
      expect(await box.inputValue()).toBe('bé tên Nguyễn');
      await page.getByRole('button', { name: 'Tiếng Việt' }).click();
      await page.getByLabel('Tin nhắn của anh/chị').waitFor();
      await say(FEE);
      expect(await page.evaluate(() => sessionStorage.getItem('dan-loi.typed'))).toBeNull();
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/Nguyễn|khai sinh/);
    }));

  it('stays in the fields of a question too', { timeout: 60_000 }, () =>
    onPage(async (citizen) => {
      const { page } = citizen;
      await upToTheName(citizen, mothers[0]);
      const name = page
        .locator('.reply')
        .last()
        .getByLabel(/tên của bé/i);
      await name.fill('Nguyễn Minh');
      await page.reload();
      await page.getByRole('log').waitFor();
      expect(await name.inputValue()).toBe('Nguyễn Minh');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByLabel('Your message').waitFor();
      await citizen.reply();
      const inEnglish = page.locator('.reply').last().locator('.card-question input').first();
      await expect.poll(() => inEnglish.inputValue()).toBe('Nguyễn Minh');
    }),
  );
});

describe('a session that ended meanwhile', () => {
  it('is begun again where it stopped, and the message goes once', { timeout: 60_000 }, () =>
    onPage(async (citizen) => {
      const { page } = citizen;
      await upToTheName(citizen, mothers[1]);
      const before = (await keptAtServer(page)).length;
      await page.context().clearCookies();
      await write(page, 'bé tên Nguyễn Minh Khôi');
      const spokenOf = lineOf(page, 'Nguyễn Minh Khôi');
      await spokenOf.getByText('Phiên đăng nhập đã hết.').waitFor();
      await spokenOf.getByRole('link', { name: 'Đăng nhập' }).click();
      await page.locator('input[name="personalId"]').fill(mothers[1]?.personalId ?? '');
      await page.keyboard.press('Enter');
      await page.getByRole('log').waitFor();
      await citizen.reply();
      await expect
        .poll(async () => (await keptAtServer(page)).filter((one) => one.includes('Khôi')))
        .toHaveLength(1);
      expect(await spokenOf.count()).toBe(1);
      expect((await keptAtServer(page)).length).toBeGreaterThanOrEqual(before + 2);
    }),
  );

  it('where the conversation itself is over, one press begins a new one with what was not sent', () =>
    onPage(async ({ page, say }) => {
      await say('xin chào');
      await closeElsewhere(page);
      await write(page, FEE);
      const spokenOf = lineOf(page, FEE);
      await spokenOf.getByText('Cuộc trò chuyện này đã khép lại').waitFor();
      await spokenOf.getByRole('button', { name: 'Bắt đầu cuộc mới' }).click();
      await expect.poll(() => shownOnPage(page)).toEqual(['guide', FEE, 'guide']);
      await expect.poll(() => keptAtServer(page)).toEqual(['guide', FEE, 'guide']);
    }));
});

describe('a message that is refused', () => {
  it('comes back into the box to be changed', () =>
    onPage(async ({ page }) => {
      line.troubles = [{ kind: 'status', status: 422, body: JSON.stringify({ code: 'message-too-long' }) }];
      await write(page, FEE);
      await lineOf(page, FEE).getByRole('button', { name: 'Sửa tin nhắn' }).click();
      const box = page.locator('.composer-input');
      expect(await box.inputValue()).toBe(FEE);
      expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    }));
});

describe('a server that is away when the page opens', () => {
  it('is asked again by itself, and what was kept is sent', () =>
    onPage(async ({ page }) => {
      line.troubles = Array.from({ length: 9 }, () => ({ kind: 'lost' }));
      await write(page, FEE);
      await expect.poll(() => line.passed.length).toBeGreaterThan(0);
      await page.route('**/v1/**', (route) => route.abort());
      await page.reload();
      await page.getByRole('heading', { name: 'Chưa mở được trang' }).waitFor();
      expect(await page.getByRole('main').innerText()).toContain(FEE);
      line.troubles = [];
      await page.unroute('**/v1/**');
      await page.getByRole('log').waitFor();
      await expect.poll(() => keptAtServer(page), { timeout: 20_000 }).toEqual(['guide', FEE, 'guide']);
    }));
});

describe('a browser that refuses storage, even its name', () => {
  it('talks as any other, without memory', async () => {
    const context = await browser.newContext(PHONE);
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(line.url);
    await page.getByRole('log').waitFor();
    line.troubles = [{ kind: 'answer-lost' }];
    await write(page, FEE);
    await expect.poll(() => shownOnPage(page)).toEqual(['guide', FEE, 'guide']);
    await page.locator('.composer-input').fill('còn nữa');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Your message').waitFor();
    expect(await page.locator('.composer-input').inputValue()).toBe('còn nữa');
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Signed in and agreed, where the child's name is asked. */
async function upToTheName(citizen: CitizenPage, mother: PersonView | undefined): Promise<void> {
  await citizen.say('vk ck e moi sinh be, gio lam giay khai sanh vs bhyt sao ạ');
  await citizen.press(/Nộp được tại đây/);
  await citizen.signIn(mother?.personalId ?? '');
  await citizen.press('Đồng ý cho đọc');
  await citizen.page.locator('.card-question').waitFor();
}

/** Signing in takes the conversation over; without the session nobody has a way to it. */
async function closeElsewhere(page: Page): Promise<void> {
  const id = await page.evaluate(
    () => (JSON.parse(sessionStorage.getItem('dan-loi.conversation') ?? '{}') as { id: string }).id,
  );
  const other = await page.context().newPage();
  await other.goto(`${line.url}/v1/session/login?returnTo=/&conversation=${id}`);
  await other.locator('input[name="personalId"]').fill(mothers[2]?.personalId ?? '');
  await other.keyboard.press('Enter');
  await other.getByRole('log').waitFor();
  await other.close();
  await page.context().clearCookies();
}

function underWay(): string {
  return JSON.stringify({ code: 'turn-in-progress', status: 409, title: '', detail: '' });
}
