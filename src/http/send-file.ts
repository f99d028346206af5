import type { PageFile } from '../web/build-page.ts';
import type { HttpContext } from './http-env.ts';

/** Refused by a weight of nothing (RFC 9110 section 12.5.3). */
const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

/** A file for browsers, compressed for those who take that where we hold such a copy. */
export function sendFile(c: HttpContext, { bytes, type, gzip }: PageFile): Response {
  c.header('vary', 'accept-encoding', { append: true });
  c.header('content-type', type);
  if (!gzip || !TAKES_GZIP.test(c.req.header('accept-encoding') ?? '')) return c.body(new Uint8Array(bytes));
  c.header('content-encoding', 'gzip');
  return c.body(new Uint8Array(gzip));
}
