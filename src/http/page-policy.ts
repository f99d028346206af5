import type { HttpContext } from './http-env.ts';

/**
 * A page of ours runs and shows only what is ours. `formsTo` names where its forms may end up, `framedBy` the exact
 * origins of pages that may show it in a frame.
 */
export function pagePolicy(formsTo: string[] = [], framedBy: string[] = []): string {
  const forms = ["'self'", ...formsTo].join(' ');
  const ancestors = framedBy.length > 0 ? framedBy.join(' ') : "'none'";
  return `default-src 'self'; base-uri 'none'; object-src 'none'; form-action ${forms}; frame-ancestors ${ancestors}`;
}

/** Where a citizen card may be scanned, the reader of QR codes is WebAssembly of ours; nothing else is let in by it. */
export function scanningPolicy(): string {
  return `${pagePolicy()}; script-src 'self' 'wasm-unsafe-eval'`;
}

/** Whether a person looks at the answer rather than a program. */
export function wantsPage(c: HttpContext): boolean {
  return (c.req.header('accept') ?? '').includes('text/html');
}

/** Whether the answer is asked for as data, by somebody who would not look at a page. */
export function wantsData(c: HttpContext): boolean {
  return (c.req.header('accept') ?? '').includes('application/json') && !wantsPage(c);
}
