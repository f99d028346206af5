import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page, Response } from 'playwright-core';

/** A page of somebody else with the guide on it, through the names that stand on both. */
export interface HostPage {
  page: Page;
  /** what the browser complained about on either side: scripts that failed, what a policy stopped */
  complaints: string[];
  responses: Response[];
  launcher: Locator;
  panel: Locator;
  /** inside our frame */
  guide: FrameLocator;
  /** the writing box of the guide, there once it can be used */
  box: Locator;
  open(): Promise<void>;
  /** `id: help` of each thing that axe finds, our part of the page included */
  violations(): Promise<string[]>;
}

export const DESK = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 320, height: 640 } };

/** Our part of the page is closed to scripts; here it is opened, to look inside. */
export async function openHostPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<HostPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...DESK, ...options });
  const page = await context.newPage();
  await page.addInitScript(openShadows);
  const complaints: string[] = [];
  const responses: Response[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('response', (response) => responses.push(response));
  await page.goto(url);
  const panel = page.locator('dan-loi-guide .panel');
  const launcher = page.locator('dan-loi-guide .launcher');
  const guide = panel.locator('iframe').contentFrame();
  const box = guide.getByLabel('Tin nhắn của anh/chị');
  return {
    ...{ page, complaints, responses, launcher, panel, guide, box },
    open: async () => {
      await launcher.click();
      await panel.locator('.waiting').waitFor({ state: 'hidden' });
    },
    violations: async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html})`);
    },
  };
}

function openShadows(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}

/** As a tag manager does, long after the page came. */
export async function injectScript(page: Page, src: string, data: Record<string, string>): Promise<void> {
  await page.evaluate(
    ({ src, data }) =>
      new Promise((resolve) => {
        const script = Object.assign(document.createElement('script'), { src, onload: resolve });
        Object.assign(script.dataset, data);
        document.head.append(script);
      }),
    { src, data },
  );
}
