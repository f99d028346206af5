import type { HttpContext } from './http-env.ts';

/** Our frame's, on a page of a province; see `tenants/ticket.ts`. */
export const EMBED_TICKET = 'embed-ticket';

/** In the frame nobody is signed in, whatever cookies a browser sends along. */
export function isFromFrame(c: HttpContext): boolean {
  return c.req.header(EMBED_TICKET) !== undefined;
}
