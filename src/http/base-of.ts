import type { AppContext } from '../app-context.ts';
import type { HttpContext } from './http-env.ts';

/** The origin the caller used, where it is one of ours: cookies set under one name are not sent to another. */
export function baseOf(c: HttpContext, context: AppContext, origins: Set<string>): string {
  const { origin } = new URL(c.req.url);
  return origins.has(origin) ? origin : context.publicUrl;
}

/** The context of this call, so that links in replies lead back to where the caller is. */
export function contextHere(c: HttpContext, context: AppContext, origins: Set<string>): AppContext {
  return { ...context, publicUrl: baseOf(c, context, origins) };
}
