import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { integratorsPage } from '../web/embed/integrators-page.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { pagePolicy } from './page-policy.ts';
import type { Resources } from './resources.ts';
import { sendFile } from './send-file.ts';

/** The names stay while the content changes: kept for a while, then asked about by its tag. */
const KEPT = 'public, max-age=300';
const FILES = [
  '/embed/v1.js',
  '/embed/v1.mjs',
  '/embed/v1.d.ts',
  '/embed/integrators.css',
  '/embed/mark.svg',
];
/** The sandbox's own site and the page of it that uses all there is. */
const EXAMPLE = { tenant: 'sen-hong', path: '/api' };

/** What those read and load who put the guide on a page of theirs, of whatever origin; nothing in it is secret. */
export function integrators(app: HttpApp, resources: Resources): void {
  app.get('/embed', async (c) => {
    c.set('route', '/embed');
    c.header('content-security-policy', pagePolicy());
    c.header('cache-control', 'no-cache');
    const { publicUrl } = resources.context;
    return c.html(integratorsPage({ publicUrl, example: await exampleOf(resources) }));
  });
  for (const path of FILES)
    app.get(path, (c) => {
      c.set('route', path);
      return answerFile(c, resources, path);
    });
}

async function answerFile(c: HttpContext, { assets }: Resources, path: string): Promise<Response> {
  const file = await assets.file(path);
  if (!file) throw new AppError('not-found');
  const tag = `W/"${sha256Hex(file.bytes).slice(0, 32)}"`;
  c.header('cache-control', KEPT);
  c.header('etag', tag);
  c.header('access-control-allow-origin', '*');
  c.header('cross-origin-resource-policy', 'cross-origin');
  if (knows(c, tag)) return c.body(null, 304);
  return sendFile(c, file);
}

/** Weakly compared, as RFC 9110 section 13.1.2 has it. */
function knows(c: HttpContext, tag: string): boolean {
  const tags = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag.replace(/^W\//, ''));
}

async function exampleOf({ context, tenants }: Resources): Promise<string | undefined> {
  const site = context.env.SANDBOX === 'on' ? await tenants.find(EXAMPLE.tenant) : undefined;
  const [origin] = site?.origins ?? [];
  return origin && `${origin}${EXAMPLE.path}`;
}
