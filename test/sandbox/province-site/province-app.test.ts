import { describe, expect, it } from 'vitest';
import { provinceApp } from '../../../src/sandbox/province-site/province-app.ts';

const PRODUCT = 'http://localhost:8787';
const app = provinceApp(PRODUCT);
const PAGES = ['/', '/iframe', '/link', '/api'];

describe('the invented province’s portal', () => {
  it.each(PAGES)('allows nothing but its own files and what the guide needs: %s', async (path) => {
    const policy = (await app.request(path)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`connect-src ${PRODUCT};`);
    expect(policy).toContain(`frame-src ${PRODUCT};`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
  });

  it.each(PAGES)('has nothing inline and says that it is no real province: %s', async (path) => {
    const page = await (await app.request(path)).text();
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script>/);
    expect(page).toContain('Tỉnh Sen Hồng không có thật');
  });

  it('lets the guide in by each of the four ways', async () => {
    const text = async (path: string) => (await app.request(path)).text();
    expect(await text('/')).toContain(
      `<script src="${PRODUCT}/embed/v1.js" data-tenant="sen-hong" async></script>`,
    );
    expect(await text('/iframe')).toContain(`src="${PRODUCT}/embed/frame?tenant=sen-hong"`);
    expect(await text('/link')).toContain(`href="${PRODUCT}/?tenant=sen-hong"`);
    expect(await text('/api-example.js')).toContain(`from '${PRODUCT}/embed/v1.mjs'`);
  });
});
