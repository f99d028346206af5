import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { openChromium } from '../support/open-chromium.ts';
import { servePages, type ServedPages } from '../support/serve-pages.ts';
import { serveTestApp, type ServedApp } from '../support/serve-test-app.ts';
import { openHostPage, type HostPage } from './host-page.ts';

export interface Commune {
  served: ServedApp;
  /** a site that is not registered */
  foreign: ServedPages;
  /** shows a page with this body on the registered site */
  put(body: string): string;
  /** the tag, with a site's name unless told otherwise */
  script(attributes?: string): string;
  onPage(url: string, work: (host: HostPage) => Promise<void>, options?: HostOptions): Promise<void>;
  onCommune(body: string, work: (host: HostPage) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

type HostOptions = Parameters<typeof openHostPage>[2];

const TENANT = {
  id: 'xa-sen',
  name: { vi: 'Xã Sen', en: 'Sen commune' },
  theme: { accent: '#14613a', corner: 'right' },
  label: { vi: 'Hỏi xã Sen', en: 'Ask Sen' },
};

/** The product, a browser, a commune's plain site that is registered as `xa-sen`, and a stranger's that is not. */
export async function serveCommune(): Promise<Commune> {
  const folder = mkdtempSync(join(tmpdir(), 'tenants-'));
  const file = join(folder, 'tenants.yaml');
  const [commune, foreign] = await Promise.all([servePages(), servePages()]);
  writeFileSync(file, stringify([{ ...TENANT, origins: [commune.origin] }]));
  const served = await serveTestApp({ TENANTS_FILE: file });
  const browser = await openChromium();
  const onPage: Commune['onPage'] = async (url, work, options) => {
    const host = await openHostPage(browser, url, options);
    await work(host);
    await host.page.context().close();
  };
  return {
    ...{ served, foreign, onPage, put: commune.put },
    script: (attributes = 'data-tenant="xa-sen"') =>
      `<script src="${served.url}/embed/v1.js" ${attributes}></script>`,
    onCommune: (body, work) => onPage(commune.put(body), work),
    stop: async () => {
      await browser.close();
      await served.stop();
      await Promise.all([commune.stop(), foreign.stop()]);
      rmSync(folder, { recursive: true });
    },
  };
}
