import { openChromium } from '../../support/open-chromium.ts';
import { serveTestApp } from '../../support/serve-test-app.ts';
import type { BenchReport } from '../bench.ts';
import { measureHostPage } from './measure-host-page.ts';
import { measurePage } from './measure-page.ts';
import { measureWeights } from './measure-weights.ts';

/** Weights of the widget and of the page, and what the widget does to the page of a province. */
export async function benchWidget(): Promise<BenchReport> {
  const served = await serveTestApp();
  const browser = await openChromium();
  try {
    const weights = await measureWeights(browser, served);
    const page = await measurePage(browser, served);
    await browser.close();
    const host = await measureHostPage(served);
    return join([weights, page, host]);
  } finally {
    await browser.close();
    await served.stop();
  }
}

function join(reports: BenchReport[]): BenchReport {
  return {
    tables: reports.flatMap(({ tables }) => tables),
    gates: reports.flatMap(({ gates }) => gates),
    skipped: reports.flatMap(({ skipped }) => skipped),
  };
}
