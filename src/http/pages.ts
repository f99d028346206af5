import { AppError } from '../kernel/errors.ts';
import { NATIONAL_TENANT } from '../tenants/tenant.ts';
import type { Page } from '../web/build-page.ts';
import { withBodyData } from '../web/page-html.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { pagePolicy, scanningPolicy, wantsData } from './page-policy.ts';
import type { Resources } from './resources.ts';
import { sendFile } from './send-file.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** What people look at. The files of a page are named by their content. */
export function pages(app: HttpApp, resources: Resources): void {
  const { assets } = resources;
  const show = (name: keyof Page['html']) => async (c: HttpContext) => {
    c.set('route', name);
    c.header('content-security-policy', pagePolicy());
    c.header('cache-control', 'no-cache');
    return c.html((await assets.html())[name]);
  };

  app.get('/', async (c) => showChat(c, resources));
  app.get('/embed/window', show('window'));
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
    const [path] = /\/assets\/page\.\w+\.css/.exec((await assets.html()).chat) ?? [];
    if (!path) throw new AppError('not-found');
    c.set('route', 'assets');
    return c.redirect(path, 302);
  });
  app.get('/assets/:name', async (c) => {
    c.set('route', 'assets');
    const file = await assets.file(c.req.path);
    if (!file) throw new AppError('not-found');
    c.header('cache-control', FOR_EVER);
    return sendFile(c, file);
  });
}

/** In the colours of the site that sent the person here; without one we know, the national page. */
async function showChat(c: HttpContext, { assets, tenants }: Resources): Promise<Response> {
  c.set('route', 'chat');
  c.header('content-security-policy', scanningPolicy());
  c.header('cache-control', 'no-cache');
  const { chat } = await assets.html();
  const wanted = c.req.query('tenant');
  const tenant = wanted === undefined || wanted === NATIONAL_TENANT ? undefined : await tenants.find(wanted);
  if (!tenant) return c.html(chat);
  const { id, name, theme } = tenant;
  return c.html(withBodyData(chat, 'tenant', { tenant: id, name, theme }));
}
