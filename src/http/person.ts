import { createRoute, z } from '@hono/zod-openapi';
import { exportPerson } from '../audit/export-person.ts';
import { listReads } from '../audit/list-reads.ts';
import { listConsents } from '../consents/list-consents.ts';
import { withdrawConsent } from '../consents/withdraw-consent.ts';
import { Invitation } from './agreement-wire.ts';
import { DossierView } from './dossier-wire.ts';
import type { HttpApp } from './http-env.ts';
import type { Resources } from './resources.ts';
import { idOf, serve } from './serve.ts';
import { IdParam, json, problems, SIGNED_IN } from './wire.ts';

const ConsentView = z
  .object({
    id: z.string(),
    dossierId: z.string(),
    source: z.string(),
    ground: z.string(),
    purpose: z.string(),
    law: z.string(),
    decision: z.string(),
    at: z.string(),
    withdrawnAt: z.string().nullable(),
  })
  .strict();

const ReadView = z
  .object({
    at: z.string(),
    source: z.string(),
    sourceNameVi: z.string(),
    dossierId: z.string(),
    procedureCode: z.string(),
    outcome: z.string(),
    recordId: z.string().nullable(),
  })
  .strict();

const PaymentView = z
  .object({
    billId: z.string(),
    dossierId: z.string(),
    reference: z.string(),
    amountVnd: z.int(),
    status: z.enum(['counted', 'refund-due']),
    paidAt: z.string(),
  })
  .strict();

const PersonExport = z
  .object({
    exportedAt: z.string(),
    dossiers: z.array(DossierView),
    consents: z.array(ConsentView),
    reads: z.array(ReadView),
    payments: z.array(PaymentView),
    asked: z.array(Invitation).describe('what others asked me to agree to, and what I answered'),
  })
  .strict();

const consentsContract = createRoute({
  method: 'get',
  path: '/v1/consents',
  summary: 'What I allowed and declined',
  security: SIGNED_IN,
  responses: { 200: json(z.array(ConsentView), 'newest first'), ...problems(401) },
});

const withdrawContract = createRoute({
  method: 'delete',
  path: '/v1/consents/{id}',
  summary: 'Take a consent back',
  security: SIGNED_IN,
  request: { params: IdParam },
  responses: { 204: { description: 'taken back' }, ...problems(401, 403, 404) },
});

const recordsContract = createRoute({
  method: 'get',
  path: '/v1/me/records',
  summary: 'Everything that was read about me',
  security: SIGNED_IN,
  responses: { 200: json(z.array(ReadView), 'newest first'), ...problems(401) },
});

const exportContract = createRoute({
  method: 'get',
  path: '/v1/me/export',
  summary: 'A copy of everything kept about me',
  security: SIGNED_IN,
  responses: { 200: json(PersonExport, 'the copy'), ...problems(401) },
});

export function person(app: HttpApp, { context, callers }: Resources): void {
  serve(app, consentsContract, async (c) => {
    const { actor } = await callers.session(c);
    return c.json(await listConsents(context, actor));
  });

  serve(app, withdrawContract, async (c) => {
    const { actor } = await callers.session(c);
    await withdrawConsent(context, actor, idOf(c, 'cst'));
    return c.body(null, 204);
  });

  serve(app, recordsContract, async (c) => {
    const { actor } = await callers.session(c);
    return c.json(await listReads(context, actor));
  });

  serve(app, exportContract, async (c) => {
    const { actor } = await callers.session(c);
    c.header('content-disposition', 'attachment; filename="dan-loi.json"');
    return c.json(await exportPerson(context, actor));
  });
}
