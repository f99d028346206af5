import type { MiddlewareHandler } from 'hono';
import { AppError } from '../kernel/errors.ts';
import type { HttpEnv } from './http-env.ts';
import { foreignOriginOf } from './our-origins.ts';
import type { Resources } from './resources.ts';
import { UNKNOWN_PAGE } from './unknown-page.ts';

/** What pages of the provinces may call, as whoever holds a conversation's token. No cookie is good for any of it. */
const OPEN_CALLS = [
  { path: /^\/v1\/procedures(?:\/[^/]+(?:\/eform)?)?$/, method: 'GET' },
  { path: /^\/v1\/conversations$/, method: 'POST' },
  { path: /^\/v1\/conversations\/[^/]+(?:\/news)?$/, method: 'GET' },
  { path: /^\/v1\/conversations\/[^/]+\/messages$/, method: 'POST' },
];
const WANTED_METHOD = 'access-control-request-method';
const HEADERS_TAKEN = 'authorization, content-type';
const HEADERS_SHOWN = 'retry-after, x-request-id';
const PREFLIGHT_SECONDS = '600';

/** CORS (Fetch standard) by a look-up of the header; never `allow-credentials`, so no cookie opens an answer to a page. */
export function letPagesIn({ origins, tenants }: Resources): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const wanted = c.req.method === 'OPTIONS' ? c.req.header(WANTED_METHOD) : c.req.method;
    const call = wanted && OPEN_CALLS.find(({ path, method }) => method === wanted && path.test(c.req.path));
    if (!call) return next();
    c.header('vary', 'origin');
    const origin = foreignOriginOf(c, origins);
    const known = origin !== undefined && (await tenants.hasOrigin(origin));
    if (known) c.header('access-control-allow-origin', origin);
    if (known) c.header('access-control-expose-headers', HEADERS_SHOWN);
    if (c.req.method !== 'OPTIONS') return next();
    c.set('route', 'preflight');
    if (!known) throw new AppError('forbidden-origin', { detail: UNKNOWN_PAGE });
    c.header('access-control-allow-methods', call.method);
    c.header('access-control-allow-headers', HEADERS_TAKEN);
    c.header('access-control-max-age', PREFLIGHT_SECONDS);
    return c.body(null, 204);
  };
}
