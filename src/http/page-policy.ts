import type { HttpContext } from './http-env.ts';

/** A page of ours runs and shows only what is ours, in no frame. `formsTo` names where its forms may end up. */
export function pagePolicy(formsTo: string[] = []): string {
  const forms = ["'self'", ...formsTo].join(' ');
  return `default-src 'self'; base-uri 'none'; object-src 'none'; form-action ${forms}; frame-ancestors 'none'`;
}

/** Whether a person looks at the answer rather than a program. */
export function wantsPage(c: HttpContext): boolean {
  return (c.req.header('accept') ?? '').includes('text/html');
}

/** Whether the answer is asked for as data, by somebody who would not look at a page. */
export function wantsData(c: HttpContext): boolean {
  return (c.req.header('accept') ?? '').includes('application/json') && !wantsPage(c);
}
