import type { HttpContext } from './http-env.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The origins that are ours: the public one and, where that is the machine itself, its other names. */
export function ourOrigins(publicUrl: string): Set<string> {
  const url = new URL(publicUrl);
  if (url.protocol !== 'http:' || !LOOPBACK.includes(url.hostname)) return new Set([url.origin]);
  const port = url.port ? `:${url.port}` : '';
  return new Set(LOOPBACK.map((host) => `http://${host}${port}`));
}

/** The origin of somebody else's page that sent this call; undefined for our own pages and for what is no page. */
export function foreignOriginOf(c: HttpContext, ours: Set<string>): string | undefined {
  const origin = c.req.header('origin');
  return origin === undefined || ours.has(origin) ? undefined : origin;
}
