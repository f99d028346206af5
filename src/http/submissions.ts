import { createRoute, z } from '@hono/zod-openapi';
import { readReceipt } from '../dossiers/read-receipt.ts';
import { reviewDossier } from '../dossiers/review-dossier.ts';
import { submitDossier } from '../dossiers/submit-dossier.ts';
import { AppError } from '../kernel/errors.ts';
import { Receipt, Submission } from './dossier-wire.ts';
import type { HttpApp, HttpContext } from './http-env.ts';
import { wantsPage } from './page-policy.ts';
import { readJson } from './read-body.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, json, problems, ReviewCard, SIGNED_IN } from './wire.ts';

const Submit = z.object({ reviewHash: z.string().min(1).max(100) }).strict();
const KEY = /^[\x21-\x7e]{1,200}$/;

const reviewContract = createRoute({
  method: 'get',
  path: '/v1/dossiers/{id}/review',
  summary: 'Everything that would be sent, with its hash',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 200: json(ReviewCard, 'the review'), ...problems(401, 404, 409) },
});

const submitContract = createRoute({
  method: 'post',
  path: '/v1/dossiers/{id}/submission',
  summary: 'Confirm and file',
  description: 'The same `Idempotency-Key` with the same body answers the same; with another body 422.',
  security: SIGNED_IN,
  request: {
    params: IdParam,
    headers: z.object({ 'idempotency-key': z.string().max(200) }),
    body: { required: true, content: { 'application/json': { schema: Submit } } },
  },
  responses: { 202: json(Submission, 'queued'), ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
});

const receiptContract = createRoute({
  method: 'get',
  path: '/v1/dossiers/{id}/receipt',
  summary: 'The receipt of a filed dossier',
  description: 'A browser that wants a page is sent to `/receipts/{id}`.',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: {
    200: json(Receipt, 'the receipt'),
    303: { description: 'to the page' },
    ...problems(401, 404),
  },
});

export function submissions(app: HttpApp, { context, callers }: Resources): void {
  serve(app, reviewContract, async (c) => {
    const { actor } = await callers.session(c);
    return c.json(await reviewDossier(context, actor, idOf(c, 'dos'), c.get('locale')));
  });

  serve(app, submitContract, async (c) => {
    const { actor } = await callers.session(c);
    const id = idOf(c, 'dos');
    const { reviewHash } = await readJson(c, Submit);
    const submission = await submitDossier(context, actor, id, {
      reviewHash,
      idempotencyKey: idempotencyKeyOf(c),
      locale: c.get('locale'),
    });
    return c.json(submission, 202);
  });

  serve(app, receiptContract, async (c) => {
    c.header('vary', 'accept');
    if (wantsPage(c)) return c.redirect(`/receipts/${idOf(c, 'dos')}`, 303);
    const { actor } = await callers.session(c);
    return c.json(await readReceipt(context, actor, idOf(c, 'dos')));
  });
}

function idempotencyKeyOf(c: HttpContext): string {
  const key = c.req.header('idempotency-key') ?? '';
  if (!KEY.test(key)) throw new AppError('invalid-input', { fields: { 'Idempotency-Key': 'missing' } });
  return key;
}
