import type { RouteConfig } from '@hono/zod-openapi';
import { AppError } from '../kernel/errors.ts';
import type { HttpApp, HttpContext } from './http-env.ts';

/** Publishes a contract in `/openapi.json` and mounts its handler, so that neither can be without the other. */
export function serve(
  app: HttpApp,
  contract: RouteConfig,
  handle: (c: HttpContext) => Promise<Response> | Response,
): void {
  app.openAPIRegistry.registerPath(contract);
  const path = contract.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(contract.method.toUpperCase(), path, (c) => {
    c.set('route', contract.path);
    return handle(c);
  });
}

/** An id from the path. What cannot be one of ours answers as any unknown id does. */
export function idOf(
  c: HttpContext,
  prefix: 'con' | 'dos' | 'cst' | 'agr' | 'hov' | 'ast' | 'att' | 'upl',
  name = 'id',
): string {
  const id = c.req.param(name) ?? '';
  if (!id.startsWith(prefix) || !/^[a-z]{3}_[\w-]{1,64}$/.test(id)) throw new AppError('not-found');
  return id;
}
