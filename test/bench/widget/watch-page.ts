import type { Browser, Page, Response } from 'playwright-core';
import { kindOf } from './kind-of.ts';
import type { Taken } from './weigh.ts';

export interface Watched {
  /** until the page is quiet */
  closed: Taken[];
  /** from opening the chat until the page is quiet again */
  opened: Taken[];
  /** hosts that were asked for more and could not be, for nothing leaves this machine */
  shutOut: string[];
}

const QUIET_MS = 1_500;
const VIEWPORT = { width: 390, height: 844 };

/**
 * Loads a page in a fresh browser and opens the chat on it. Counted is what `counts` names, all good answers,
 * frames too, with what a first visitor has kept: nothing.
 */
export async function watchPage(
  browser: Browser,
  visit: { url: string; counts(url: string): boolean; open(page: Page): Promise<void> },
): Promise<Watched> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'vi-VN' });
  const page = await context.newPage();
  const answers: Promise<Taken | undefined>[] = [];
  const shutOut = new Set<string>();
  await page.route(
    (url) => !isHere(url),
    (route) => {
      shutOut.add(new URL(route.request().url()).host);
      return route.abort();
    },
  );
  page.on('response', (response) => {
    if (visit.counts(response.url()) && response.ok()) answers.push(takenFrom(response));
  });
  const heard = async () => (await Promise.all(answers.splice(0))).filter((one) => one !== undefined);
  await page.goto(visit.url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(QUIET_MS);
  const closed = await heard();
  await visit.open(page);
  await page.waitForTimeout(QUIET_MS);
  await page.waitForLoadState('networkidle');
  const opened = await heard();
  await context.close();
  return { closed, opened, shutOut: [...shutOut] };
}

function isHere({ protocol, hostname }: URL): boolean {
  return !/^https?:$/.test(protocol) || hostname === '127.0.0.1' || hostname === 'localhost';
}

/** A preflight and an aborted answer have no body. */
async function takenFrom(response: Response): Promise<Taken | undefined> {
  const body = await response.body().catch(() => undefined);
  return body && { url: response.url(), kind: kindOf(response.headers()['content-type'] ?? ''), body };
}
