import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficialAtDesk } from '../support/official.ts';
import { openChromium } from '../support/open-chromium.ts';
import { SandboxControl } from '../support/sandbox-control.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openCitizenPage } from './citizen-page.ts';

const SMALL = { width: 320, height: 568 };
const PHONE = { width: 390, height: 844 };
const COMMITTEE = 'ubnd:00070';

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

async function expectAccessible(page: Page): Promise<void> {
  for (const [size, colorScheme] of [
    [SMALL, 'dark'],
    [PHONE, 'light'],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
}

describe('a citizen who asks for a person', () => {
  it('sees who answers and what, without a reload and without losing what is being written', async () => {
    const { page, say, complaints } = await openCitizenPage(browser, served.url, { viewport: SMALL });
    await say('gặp cán bộ');
    await page.getByRole('region', { name: 'Đang chờ công chức trả lời' }).waitFor();
    await expectAccessible(page);

    const official = await OfficialAtDesk.of(served, COMMITTEE);
    const { handovers } = await official.get<{ handovers: { id: string; conversationId: string }[] }>(
      '/handovers',
    );
    const [handover] = handovers;
    await official.post(`/handovers/${handover?.id}/take`);
    await page.getByText(/^Công chức .* đang trả lời anh\/chị\.$/).waitFor();
    await expectAccessible(page);

    const composer = page.getByLabel('Tin nhắn của anh/chị');
    await composer.fill('tôi hỏi thêm');
    await official.post(`/conversations/${handover?.conversationId}/messages`, {
      id: randomUUID(),
      text: 'Bác mang thẻ căn cước đến quầy số 3 ạ.',
    });
    const words = page.getByRole('log').getByText('quầy số 3');
    await words.waitFor();
    expect(await words.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(
      PHONE.height,
    );
    expect(await page.locator('.visually-hidden[aria-live]').allTextContents()).toContainEqual(
      expect.stringContaining('quầy số 3'),
    );
    expect(await composer.inputValue()).toBe('tôi hỏi thêm');

    await official.post(`/handovers/${handover?.id}/close`);
    await page.getByText('Công chức đã rời cuộc trò chuyện.').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a citizen whom an official helps at the counter', () => {
  it('opens the link on their phone, sees what was written for them, and ends the help', async () => {
    const mother = (await new SandboxControl(served.controlUrl).mothers())[0];
    const official = await OfficialAtDesk.of(served, COMMITTEE);
    const { id, url } = await official.post<{ id: string; url: string }>('/assists', {
      procedureCode: '3.000722',
    });
    const write = (text: string) => official.post(`/assists/${id}/messages`, { id: randomUUID(), text });
    await write('bé tên Hoàng Bảo An');

    const page = await (await browser.newContext({ reducedMotion: 'reduce', viewport: PHONE })).newPage();
    await page.goto(url);
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ điền cùng công chức' }).waitFor();
    expect(page.url()).not.toContain('#');
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
    await page.locator('input[name="personalId"]').fill(mother?.personalId ?? '');
    await page.keyboard.press('Enter');
    await page.getByText(/bé tên Hoàng Bảo An \(công chức .* ghi giúp\)/).waitFor();
    await page.getByRole('button', { name: 'Đồng ý cho đọc' }).click();
    await page.getByText(/^Công chức .* đang cùng điền với anh\/chị\.$/).waitFor();
    await write('2 bản sao');
    await page.getByText(/2 bản sao \(công chức .* ghi giúp\)/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Không cần giúp nữa' }).click();
    await page.getByText('Công chức đã rời cuộc trò chuyện.').waitFor();
    const late = await official.raw('POST', `/assists/${id}/messages`, {
      id: randomUUID(),
      text: 'xin chào',
    });
    expect(late.status).toBe(409);
    await page.context().close();
  });

  it('is told what to do where the link was used before', async () => {
    const page = await (await browser.newContext({ viewport: PHONE })).newPage();
    await page.goto(`${served.url}/assist#used`);
    await page.getByRole('heading', { level: 1, name: 'Liên kết không mở được' }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
