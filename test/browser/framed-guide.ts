import type { Browser, BrowserContextOptions, Locator, Page, Request } from 'playwright-core';
import { citizenOn, type CitizenPage } from './citizen-page.ts';
import { openHostPage, type HostPage } from './host-page.ts';

/** The guide in a province's page as a citizen uses it, and the window of ours that it leads to. */
export interface FramedGuide extends HostPage {
  /** what the frame itself sent to us, in order */
  sent: Request[];
  /** the last reply, once it is there */
  reply(): Promise<Locator>;
  say(text: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** waits until the frame says so of a conversation that left it */
  standsAt(title: string): Promise<void>;
  /** presses a link that opens our window, and waits until the conversation has arrived there */
  carryOver(link?: string | RegExp): Promise<CitizenPage>;
  close(): Promise<void>;
}

/** Who is signed in is a call that fails for nobody. */
const EXPECTED_COMPLAINT = /status of 401/;
export const CARRY_ON = 'Làm tiếp ở cửa sổ Dẫn Lối';

export async function openFramedGuide(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<FramedGuide> {
  const host = await openHostPage(browser, url, options);
  const { page, guide, box } = host;
  const sent: Request[] = [];
  page.on('request', (request) => request.frame() !== page.mainFrame() && sent.push(request));
  await host.open();
  await box.waitFor();
  const reply = async () => {
    await guide.locator('.citizen[data-state="waiting"]').waitFor({ state: 'detached' });
    return guide.locator('.reply').last();
  };
  return {
    ...host,
    ...{ sent, reply },
    standsAt: (title) =>
      guide.locator('.standing').getByRole('heading', { name: title, exact: true }).waitFor(),
    say: async (text) => {
      await box.fill(text);
      await box.press('Enter');
      await reply();
    },
    press: async (name) => {
      await (await reply()).getByRole('button', { name }).first().click();
    },
    carryOver: async (link = CARRY_ON) => {
      const opened = page.context().waitForEvent('page');
      await guide.getByRole('main').getByRole('link', { name: link }).click();
      const complaints: string[] = [];
      const citizen = citizenOn(watched(await opened, complaints), complaints);
      await citizen.page.getByRole('log').waitFor();
      return citizen;
    },
    close: () => page.context().close(),
  };
}

function watched(page: Page, complaints: string[]): Page {
  page.on('pageerror', (error) => complaints.push(error.message));
  const { origin } = new URL(page.url());
  page.on('console', (message) => {
    const ours = message.type() === 'error' && page.url().startsWith(origin);
    if (ours && !EXPECTED_COMPLAINT.test(message.text()))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  return page;
}
