import { buildPage, type Page } from '../web/build-page.ts';
import { AppError } from '../kernel/errors.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { pagePolicy, wantsData } from './page-policy.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** What people look at. The page is bundled once, on first use; its files are named by their content. */
export function pages(app: HttpApp): void {
  let built: Promise<Page> | undefined;
  const page = () => (built ??= buildPage());
  const show = (name: keyof Page['html']) => async (c: HttpContext) => {
    c.set('route', name);
    c.header('content-security-policy', pagePolicy());
    c.header('cache-control', 'no-cache');
    return c.html((await page()).html[name]);
  };

  app.get('/', show('chat'));
  app.get('/agree', show('agree'));
  app.get('/official', show('official'));
  app.get('/assist', show('assist'));
  app.get('/receipts/:id', (c) => {
    c.header('vary', 'accept');
    return wantsData(c)
      ? c.redirect(`/v1/dossiers/${encodeURIComponent(c.req.param('id'))}/receipt`, 303)
      : show('receipt')(c);
  });
  /** For pages that do not know the hash, such as those around signing in. */
  app.get('/assets/page.css', async (c) => {
    const path = [...(await page()).files.keys()].find((name) => /^\/assets\/page\.\w+\.css$/.test(name));
    if (!path) throw new AppError('not-found');
    c.set('route', 'assets');
    return c.redirect(path, 302);
  });
  app.get('/assets/:name', async (c) => {
    c.set('route', 'assets');
    const file = (await page()).files.get(c.req.path);
    if (!file) throw new AppError('not-found');
    c.header('cache-control', FOR_EVER);
    return c.body(new Uint8Array(file.bytes), 200, { 'content-type': file.type });
  });
}
