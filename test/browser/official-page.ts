import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import type { ServedApp } from '../support/serve-test-app.ts';

/** The officials' page at a desk, used by its keys and the names that stand on it. */
export interface OfficialPage {
  page: Page;
  /** what the browser complained about: scripts that failed, what the policy stopped */
  complaints: string[];
  /** keys one after the other, such as '2', 'j', 'Enter' */
  keys(...pressed: string[]): Promise<void>;
  type(text: string): Promise<void>;
  heading(name: string | RegExp): Locator;
  focused(): Promise<string>;
  /** no violation and nothing wider than the window, on an old screen by day and a phone by night */
  expectAccessible(): Promise<void>;
}

const OLD_SCREEN = { width: 1024, height: 768 };
const PHONE = { width: 390, height: 844 };

/** Failed calls are named by the browser as errors of the console; tests cause some on purpose. */
const EXPECTED_COMPLAINT = /status of (401|409|503)|favicon/;

/** Opens the page as whoever has this id; the desk is there once its first heading is. */
export async function openOfficialPage(
  browser: Browser,
  { url }: ServedApp,
  personalId: string,
): Promise<OfficialPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: OLD_SCREEN });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !EXPECTED_COMPLAINT.test(text)) complaints.push(text);
  });
  await page.goto(`${url}/official`);
  await signInHere(page, personalId);
  return {
    ...{ page, complaints },
    keys: async (...pressed) => {
      for (const key of pressed) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    heading: (name) => page.getByRole('heading', { level: 1, name }),
    focused: () => page.evaluate(() => document.activeElement?.textContent ?? ''),
    expectAccessible: async () => {
      await expectClean(page, OLD_SCREEN, 'light');
      await expectClean(page, PHONE, 'dark');
      await page.setViewportSize(OLD_SCREEN);
      await page.emulateMedia({ colorScheme: 'light' });
    },
  };
}

export async function signInHere(page: Page, personalId: string): Promise<void> {
  await page.getByRole('link', { name: 'Đăng nhập' }).click();
  await page.locator('input[name="personalId"]').fill(personalId);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/official/);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function expectClean(page: Page, size: typeof PHONE, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
