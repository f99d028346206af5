import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** A browser that calls nobody but the pages it is sent to; `more` are switches of a test's own. */
export function openChromium(more: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
