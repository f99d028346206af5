import { createRoute, z } from '@hono/zod-openapi';
import { html } from 'hono/html';
import { AppError } from '../kernel/errors.ts';
import { Locale } from '../kernel/text.ts';
import { Tenant } from '../tenants/tenant.ts';
import { issueTicket } from '../tenants/ticket.ts';
import { withBodyData } from '../web/page-html.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { foreignOriginOf } from './our-origins.ts';
import { pagePolicy, wantsPage } from './page-policy.ts';
import { plainPage } from './plain-page.ts';
import { problemOf } from './problem.ts';
import type { Resources } from './resources.ts';
import { serve } from './serve.ts';
import { UNKNOWN_PAGE } from './unknown-page.ts';
import { json, problems } from './wire.ts';

/** With the half minute for which we keep sites at hand: a withdrawn origin is shut out within one. */
const SETTINGS_KEPT = 'public, max-age=30';

const UNKNOWN_SITE = {
  vi: 'Không có trang nào được đăng ký với mã này.',
  en: 'No site is registered under this name.',
};
const NOT_HERE = { vi: 'Chưa mở được trợ lý ở đây', en: 'The guide cannot be opened here' };
const OUR_PAGE = { vi: 'Mở Dẫn Lối ở trang chính', en: 'Open Dẫn Lối on its own page' };
const REQUEST_ID = { vi: 'Mã yêu cầu', en: 'Request id' };

const Settings = z
  .object({
    tenant: Tenant.shape.id,
    name: Tenant.shape.name,
    label: Tenant.shape.label,
    theme: Tenant.shape.theme,
  })
  .strict();

const settingsContract = createRoute({
  method: 'get',
  path: '/embed/settings',
  summary: 'How the guide is dressed on a province’s site',
  description: 'A page gets it from an origin of that site only.',
  request: { query: z.object({ tenant: z.string() }) },
  responses: { 200: json(Settings, 'the dress'), ...problems(403, 404) },
});

/** The guide in a page of somebody else: how it looks there, and the frame itself, which no other page can show. */
export function embed(app: HttpApp, resources: Resources): void {
  serve(app, settingsContract, async (c) => {
    c.header('vary', 'origin');
    const { id, origins, name, label, theme } = await namedTenant(c, resources);
    const foreign = foreignOriginOf(c, resources.origins);
    if (foreign !== undefined && !origins.includes(foreign))
      throw new AppError('forbidden-origin', { detail: UNKNOWN_PAGE });
    if (foreign) c.header('access-control-allow-origin', foreign);
    c.header('cache-control', SETTINGS_KEPT);
    return c.json({ tenant: id, name, label, theme });
  });

  app.get('/embed/frame', async (c) => {
    c.set('route', '/embed/frame');
    c.header('vary', 'accept');
    const asked = Locale.safeParse(c.req.query('lang'));
    if (asked.success) c.set('locale', asked.data);
    try {
      return await framePage(c, resources);
    } catch (error) {
      if (!(error instanceof AppError) || !wantsPage(c)) throw error;
      return refusedPage(c, error);
    }
  });
}

/** What is asked for with `origin` can be shown by that page alone; a bare frame by every page of the site. */
async function framePage(c: HttpContext, resources: Resources): Promise<Response> {
  const { id, name, theme, origins } = await namedTenant(c, resources);
  const origin = c.req.query('origin') ?? null;
  if (origin !== null && !origins.includes(origin))
    throw new AppError('forbidden-origin', { detail: UNKNOWN_PAGE });
  const ticket = issueTicket(resources.context, id);
  const { frame } = await resources.assets.html();
  c.header('content-security-policy', pagePolicy([], origin === null ? origins : [origin]));
  return c.html(withBodyData(frame, 'embed', { tenant: id, name, theme, ticket, origin, origins }));
}

async function namedTenant(c: HttpContext, { tenants }: Resources): Promise<Tenant> {
  const tenant = await tenants.find(c.req.query('tenant') ?? '');
  if (!tenant) throw new AppError('not-found', { detail: UNKNOWN_SITE });
  return tenant;
}

function refusedPage(c: HttpContext, error: AppError): Response | Promise<Response> {
  const { detail, status, requestId } = problemOf(c, error);
  const locale = c.get('locale');
  c.header('content-security-policy', pagePolicy());
  const content = html`<p>${detail}</p>
    <p><a href="/" target="_top">${OUR_PAGE[locale]}</a></p>
    <p>${REQUEST_ID[locale]}: ${requestId}</p>`;
  return c.html(plainPage(NOT_HERE[locale], content, locale), status as 403);
}
