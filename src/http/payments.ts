import { createRoute, z } from '@hono/zod-openapi';
import { takeNotice } from '../payments/take-notice.ts';
import type { HttpApp } from './http-env.ts';
import { readJson } from './read-body.ts';
import type { Resources } from './resources.ts';
import { serve } from './serve.ts';
import { json, problems } from './wire.ts';

const MOST_VND = 2_000_000_000;

const Notice = z
  .object({
    client_id: z.string().min(1).max(100),
    command: z.literal('payment_notice'),
    transaction_id: z
      .string()
      .regex(/^bil_[\w-]{1,64}$/)
      .describe('the bill'),
    trans_amount: z.int().positive().max(MOST_VND),
    payment_id: z.string().regex(/^[\w-]{1,64}$/),
    paid_at: z.iso.datetime({ offset: true }),
    check_sum: z
      .string()
      .min(1)
      .max(200)
      .describe('HMAC-SHA256, hexadecimal, over the fields above in this order, joined by |'),
  })
  .strict();

const noticeContract = createRoute({
  method: 'post',
  path: '/v1/payments/callback',
  summary: 'The payment platform tells of a payment',
  description: 'No session: the signature tells who calls. The same notice again changes nothing.',
  request: { body: { required: true, content: { 'application/json': { schema: Notice } } } },
  responses: {
    200: json(z.object({ status: z.enum(['taken', 'known']) }).strict(), 'on record'),
    ...problems(400, 403, 404, 409, 413, 415, 429, 503),
  },
});

export function payments(app: HttpApp, { context, turnLimit }: Resources): void {
  serve(app, noticeContract, (c) =>
    turnLimit(c, async () => c.json({ status: await takeNotice(context, await readJson(c, Notice)) })),
  );
}
