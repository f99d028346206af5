import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** What a citizen does with the page, through the names that stand on it. */
export interface CitizenPage {
  page: Page;
  /** what the browser complained about: scripts that failed, what the policy stopped */
  complaints: string[];
  /** the last reply, once it is there */
  reply(): Promise<Locator>;
  say(text: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  signIn(personalId: string): Promise<void>;
  /** `id: help` of each thing that axe finds */
  violations(): Promise<string[]>;
}

/** Failed calls are named by the browser as errors of the console; who is signed in is such a call. */
const EXPECTED_COMPLAINT = /status of 401/;

export async function openCitizenPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<CitizenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const ours = page.url().startsWith(url) && message.type() === 'error';
    if (ours && !EXPECTED_COMPLAINT.test(message.text())) complaints.push(message.text());
  });
  await page.goto(url);
  await page.getByRole('log').waitFor();
  return citizenOn(page, complaints);
}

/** The same on a page that stands already, such as a window that another page opened. */
export function citizenOn(page: Page, complaints: string[]): CitizenPage {
  const reply = async () => {
    await page.locator('.citizen[data-state="waiting"]').waitFor({ state: 'detached' });
    return page.locator('.reply').last();
  };
  return {
    ...{ page, complaints, reply },
    say: async (text) => {
      await page.getByLabel('Tin nhắn của anh/chị').fill(text);
      await page.keyboard.press('Enter');
      await reply();
    },
    press: async (name) => {
      await (await reply()).getByRole('button', { name }).first().click();
    },
    signIn: async (personalId) => {
      await (await reply()).getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
      await page.locator('input[name="personalId"]').fill(personalId);
      await page.keyboard.press('Enter');
      await page.getByRole('log').waitFor();
    },
    violations: async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html})`);
    },
  };
}
