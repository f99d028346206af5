import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepTenants } from '../../src/tenants/keep-tenants.ts';
import { openChromium } from '../support/open-chromium.ts';
import { servePages, type ServedPages } from '../support/serve-pages.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';

let served: ServedApp;
let browser: Browser;
/** a page of the site, one of another site, one of none */
let commune: ServedPages;
let neighbour: ServedPages;
let foreign: ServedPages;

beforeAll(async () => {
  [commune, neighbour, foreign] = await Promise.all([servePages(), servePages(), servePages()]);
  served = await serveTestApp();
  const site = {
    name: { vi: 'Xã Sen', en: 'Sen commune' },
    theme: { accent: '#14613a', corner: 'right' as const },
    label: { vi: 'Hỏi', en: 'Ask' },
  };
  await keepTenants(served.context.db, [
    { ...site, id: 'xa-sen', origins: [commune.origin] },
    { ...site, id: 'xa-mai', origins: [neighbour.origin] },
  ]);
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await served.stop();
  for (const pages of [commune, neighbour, foreign]) await pages.stop();
});

async function onPage<Result>(url: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Whether a frame with this address shows anything of ours on a page of theirs. */
async function isShown(pages: ServedPages, query: string): Promise<boolean> {
  const frame = `<iframe src="${served.url}/embed/frame?${query}"></iframe>`;
  return onPage(pages.put(frame), async (page) => {
    const inside = page.frames()[1];
    return (
      inside?.url().startsWith(served.url) === true && (await inside.locator('[data-embed]').count()) === 1
    );
  });
}

describe('a frame of ours, as a browser keeps it', () => {
  it('is shown by the site’s own page, with its origin and without', async () => {
    expect(await isShown(commune, `tenant=xa-sen&origin=${commune.origin}`)).toBe(true);
    expect(await isShown(commune, 'tenant=xa-sen')).toBe(true);
  });

  it('is shown by no other page, whatever that page asks for', async () => {
    for (const pages of [foreign, neighbour])
      for (const query of [
        'tenant=xa-sen',
        `tenant=xa-sen&origin=${commune.origin}`,
        `tenant=xa-sen&origin=${pages.origin}`,
        'tenant=quoc-gia',
      ])
        expect(await isShown(pages, query)).toBe(false);
  });

  it('is not shown by its own page once that stands in a page of somebody else', async () => {
    const own = commune.put(`<iframe src="${served.url}/embed/frame?tenant=xa-sen"></iframe>`);
    const shown = await onPage(foreign.put(`<iframe src="${own}"></iframe>`), async (page) => {
      const inside = page.frames().find((frame) => frame.parentFrame()?.parentFrame());
      return (await inside?.locator('[data-embed]').count()) === 1;
    });
    expect(shown).toBe(false);
  });
});

describe('a call from a page, as a browser keeps it', () => {
  /** The status that the page could read, or "refused" where the browser let it read nothing. */
  const call = (pages: ServedPages, path: string, init: RequestInit = {}) =>
    onPage(pages.put('<p>Trang</p>'), (page) =>
      page.evaluate(
        ([url, options]) =>
          fetch(url, options).then(
            ({ status }) => status,
            () => 'refused' as const,
          ),
        [`${served.url}${path}`, init] as const,
      ),
    );
  const start = (tenant: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tenant }),
  });

  it('is answered for a page of the site, with a token and never with a cookie', async () => {
    expect(await call(commune, '/embed/settings?tenant=xa-sen')).toBe(200);
    expect(await call(commune, '/v1/procedures?q=khai%20sinh')).toBe(200);
    expect(await call(commune, '/v1/conversations', start('xa-sen'))).toBe(201);
    expect(
      await call(commune, '/v1/conversations/con_1', { headers: { authorization: 'Bearer tok_1' } }),
    ).toBe(401);
    expect(await call(commune, '/v1/procedures', { credentials: 'include' })).toBe('refused');
  });

  it('is answered for no page of another site', async () => {
    expect(await call(neighbour, '/embed/settings?tenant=xa-sen')).toBe('refused');
    expect(await call(neighbour, '/v1/conversations', start('xa-sen'))).toBe(403);
  });

  it('is answered for no page of no site', async () => {
    expect(await call(foreign, '/embed/settings?tenant=xa-sen')).toBe('refused');
    expect(await call(foreign, '/v1/procedures?q=khai%20sinh')).toBe('refused');
    expect(await call(foreign, '/v1/conversations', start('xa-sen'))).toBe('refused');
  });

  it('reaches nothing that is a person’s, from whichever page', async () => {
    for (const pages of [commune, foreign])
      for (const path of [
        '/v1/session',
        '/v1/dossiers',
        '/v1/conversations',
        '/v1/carry-overs/standing',
        '/',
      ])
        expect(await call(pages, path)).toBe('refused');
  });
});
