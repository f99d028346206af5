import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'drizzle-orm';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import type { HttpApp } from './http-env.ts';
import type { Resources } from './resources.ts';
import { serve } from './serve.ts';
import { json, problems } from './wire.ts';
import { NATIONAL_TENANT } from '../tenants/tenant.ts';

const Health = z.object({ status: z.literal('ok') }).strict();

const healthContract = createRoute({
  method: 'get',
  path: '/health',
  summary: 'The process lives',
  responses: { 200: json(Health, 'alive') },
});

const readyContract = createRoute({
  method: 'get',
  path: '/ready',
  summary: 'It can serve',
  responses: { 200: json(Health, 'ready'), ...problems(503) },
});

const metricsContract = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'Counts and durations for Prometheus',
  responses: { 200: { description: 'metrics', content: { 'text/plain': { schema: z.string() } } } },
});

export function system(app: HttpApp, { context, metrics }: Resources): void {
  serve(app, healthContract, (c) => c.json({ status: 'ok' }));

  serve(app, readyContract, async (c) => {
    try {
      await withActor(context.db, { kind: 'gate', tenant: NATIONAL_TENANT }, (tx) =>
        tx.execute(sql`select 1`),
      );
    } catch (error) {
      throw new AppError('unavailable', { retryAfterSeconds: 2, cause: error });
    }
    return c.json({ status: 'ok' });
  });

  serve(app, metricsContract, async (c) =>
    c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
}
