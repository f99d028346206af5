import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/stand-ins/credentials.ts';
import { auditEvents, bills, deliveries, dossiers, payments } from '../../src/db/schema.ts';
import { composeTestApp, postJson, type TestApp } from '../support/compose-test-app.ts';

const AT = '2026-11-24T03:00:00Z';
const TENANT = 'quoc-gia';

let test: TestApp;
let made = 0;

beforeAll(async () => {
  test = await composeTestApp();
});
afterAll(() => test.stop());

/** As the platform signs. */
function notice(rest: Record<string, unknown> = {}, secret = SANDBOX_CREDENTIALS.payment.secret) {
  const fields = {
    ...{
      client_id: 'dan-loi',
      command: 'payment_notice',
      transaction_id: 'bil_nobody',
      trans_amount: 10_000,
    },
    ...{ payment_id: 'KP1', paid_at: AT },
    ...rest,
  };
  const signed = Object.values(fields).join('|');
  return { ...fields, check_sum: createHmac('sha256', secret).update(signed).digest('hex') };
}

async function tell(body: unknown): Promise<{ status: number; code: unknown }> {
  const response = await test.app.request('/v1/payments/callback', postJson(body));
  const answer = (await response.json()) as Record<string, unknown>;
  return { status: response.status, code: answer['code'] ?? answer['status'] };
}

/** A dossier that waits for its payment, put there by the owner of the tables. */
async function waiting(): Promise<{ dossierId: string; billId: string }> {
  made += 1;
  const [dossierId, billId] = [`dos_waits${made}`, `bil_waits${made}`];
  const { drizzle } = test.context.db;
  const at = new Date(AT);
  await drizzle.insert(dossiers).values({
    ...{ id: dossierId, tenant: TENANT, personId: 'per_x', procedureCode: '1.000000', eformVersion: '1' },
    ...{ stage: 'paying', version: 1, state: Buffer.alloc(40), createdAt: at, updatedAt: at },
  });
  await drizzle.insert(bills).values({
    ...{ id: billId, tenant: TENANT, dossierId, amountVnd: 10_000, status: 'open', createdAt: at },
    ...{ expiresAt: new Date('2020-01-01'), nextLookAt: new Date('2100-01-01') },
  });
  return { dossierId, billId };
}

const rowsOf = async (billId: string) => ({
  payments: (await test.context.db.drizzle.select().from(payments))
    .filter((row) => row.billId === billId)
    .map(({ reference, status }) => [reference, status]),
  reasons: (await test.context.db.drizzle.select().from(auditEvents))
    .filter(({ object, action }) => object === billId && action === 'payment-refused')
    .map(({ details }) => details['reason']),
});
const queued = async (dossierId: string) =>
  (await test.context.db.drizzle.select().from(deliveries)).filter((row) => row.dossierId === dossierId)
    .length;

describe('the call-back of the payment platform', () => {
  it('files the dossier once, and the same notice again changes nothing', async () => {
    const { dossierId, billId } = await waiting();
    const paid = notice({ transaction_id: billId });
    expect(await tell(paid)).toEqual({ status: 200, code: 'taken' });
    expect(await tell(paid)).toEqual({ status: 200, code: 'known' });
    expect(await queued(dossierId)).toBe(1);
    expect(await rowsOf(billId)).toEqual({ payments: [['KP1', 'counted']], reasons: ['known'] });
  });

  it('keeps a second payment as money owed back, in whatever order the two come', async () => {
    const { dossierId, billId } = await waiting();
    const answers = await Promise.all(
      ['KP1', 'KP2'].map((payment_id) => tell(notice({ transaction_id: billId, payment_id }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { payments: kept } = await rowsOf(billId);
    expect(kept.map(([, status]) => status).sort()).toEqual(['counted', 'refund-due']);
    expect(await queued(dossierId)).toBe(1);
  });

  it.each([
    ['signed with another secret', (billId: string) => notice({ transaction_id: billId }, 'another-secret')],
    ['signed for another bill', (billId: string) => ({ ...notice(), transaction_id: billId })],
    ['of another client', (billId: string) => notice({ client_id: 'other', transaction_id: billId })],
    [
      'with its amount changed after signing',
      (billId: string) => ({ ...notice({ transaction_id: billId, trans_amount: 1 }), trans_amount: 10_000 }),
    ],
    [
      'without a signature worth the name',
      (billId: string) => ({ ...notice({ transaction_id: billId }), check_sum: 'x' }),
    ],
  ])('%s is refused, files nothing and is kept in the audit', async (_, forge) => {
    const { dossierId, billId } = await waiting();
    expect(await tell(forge(billId))).toEqual({ status: 403, code: 'forbidden' });
    expect(await queued(dossierId)).toBe(0);
    expect(await rowsOf(billId)).toEqual({ payments: [], reasons: ['forged'] });
  });

  it('of another amount than the bill’s is refused, files nothing and is kept in the audit', async () => {
    const { dossierId, billId } = await waiting();
    const less = notice({ transaction_id: billId, trans_amount: 9_999 });
    expect(await tell(less)).toEqual({ status: 409, code: 'payment-mismatch' });
    expect(await queued(dossierId)).toBe(0);
    expect(await rowsOf(billId)).toEqual({ payments: [], reasons: ['wrong-amount'] });
  });

  it('about a bill that is not ours is refused and kept in the audit', async () => {
    expect(await tell(notice())).toEqual({ status: 404, code: 'not-found' });
    expect((await rowsOf('bil_nobody')).reasons).toEqual(['unknown-bill']);
  });

  it.each([
    [{ ...notice(), extra: 1 }],
    [{ ...notice(), trans_amount: '10000' }],
    [{ ...notice(), paid_at: 'yesterday' }],
    [{ ...notice(), transaction_id: "bil_'; drop table bills" }],
    [[]],
  ])('of another shape is no notice', async (body) => {
    expect(await tell(body)).toEqual({ status: 400, code: 'invalid-input' });
  });

  it('longer than any notice is not read', async () => {
    const long = { ...notice(), check_sum: 'x'.repeat(100_000) };
    const headers = { 'content-length': String(JSON.stringify(long).length) };
    const response = await test.app.request('/v1/payments/callback', postJson(long, headers));
    expect(response.status).toBe(413);
  });
});
