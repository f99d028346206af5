import { findBrowser } from './find-browser.ts';

/** Before any test: the browser is there, so that two files do not fetch it at once. */
export default function fetchBrowser(): void {
  findBrowser();
}
