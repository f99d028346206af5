import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/actor.ts';
import type { Database } from '../../src/db/database.ts';
import { bills, dossiers, payments } from '../../src/db/schema.ts';
import { withActor } from '../../src/db/with-actor.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const TENANT = 'quoc-gia';
const citizen = (personId: string, tenant = TENANT): Actor => ({ kind: 'citizen', tenant, personId });
const [lan, huy] = [citizen('per_lan'), citizen('per_huy')];
const worker: Actor = { kind: 'worker' };
const others: Actor[] = [
  huy,
  citizen('per_lan', 'tinh-khac'),
  { kind: 'bearer', tenant: TENANT, tokenHash: 'x' },
  { kind: 'gate', tenant: TENANT },
  { kind: 'official', tenant: TENANT, personId: 'per_lan', authorityId: 'ubnd:00001' },
];
const at = new Date('2026-11-20T03:00:00Z');

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
  for (const [actor, name, stage] of [
    [lan, 'lan', 'paying'],
    [huy, 'huy', 'draft'],
  ] as const)
    await withActor(db, actor, (tx) =>
      tx.insert(dossiers).values({
        ...{
          id: `dos_${name}`,
          tenant: TENANT,
          personId: `per_${name}`,
          procedureCode: '1',
          eformVersion: '1',
        },
        ...{ stage, version: 1, state: Buffer.alloc(40), createdAt: at, updatedAt: at },
      }),
    );
  await withActor(db, lan, (tx) => tx.insert(bills).values(bill('bil_lan')));
  await withActor(db, worker, (tx) => tx.insert(payments).values(payment('KP1')));
});
afterAll(() => db.close());

function bill(id: string, rest: Partial<typeof bills.$inferInsert> = {}): typeof bills.$inferInsert {
  return {
    ...{ id, tenant: TENANT, dossierId: 'dos_lan', amountVnd: 10_000, status: 'open' },
    ...{ createdAt: at, expiresAt: at, nextLookAt: at },
    ...rest,
  };
}

function payment(reference: string, status = 'refund-due'): typeof payments.$inferInsert {
  return {
    ...{ billId: 'bil_lan', reference, tenant: TENANT, amountVnd: 10_000, status },
    ...{ paidAt: at, recordedAt: at },
  };
}

describe('a bill', () => {
  it('and its payments are seen by the person whose dossier it is, and by no other', async () => {
    for (const actor of [lan, worker]) {
      expect(await withActor(db, actor, (tx) => tx.select().from(bills))).toHaveLength(1);
      expect(await withActor(db, actor, (tx) => tx.select().from(payments))).toHaveLength(1);
    }
    for (const actor of others) {
      expect(await withActor(db, actor, (tx) => tx.select().from(bills))).toEqual([]);
      expect(await withActor(db, actor, (tx) => tx.select().from(payments))).toEqual([]);
    }
  });

  it('is made by nobody for the dossier of somebody else, nor as paid', async () => {
    for (const actor of others)
      await expect(
        withActor(db, actor, (tx) => tx.insert(bills).values(bill('bil_forged', { status: 'cancelled' }))),
      ).rejects.toThrow();
    const paid = bill('bil_paid', { status: 'paid' });
    await expect(withActor(db, lan, (tx) => tx.insert(bills).values(paid))).rejects.toThrow();
  });

  it('is open once per dossier', async () => {
    await expect(withActor(db, lan, (tx) => tx.insert(bills).values(bill('bil_second')))).rejects.toThrow();
  });

  it('is never made paid by its person, nor cheaper by anybody', async () => {
    await expect(withActor(db, lan, (tx) => tx.update(bills).set({ status: 'paid' }))).rejects.toThrow();
    for (const actor of [lan, worker])
      await expect(withActor(db, actor, (tx) => tx.update(bills).set({ amountVnd: 1 }))).rejects.toThrow();
    for (const actor of others) {
      const moved = withActor(db, actor, (tx) => tx.update(bills).set({ status: 'cancelled' }).returning());
      expect(await moved).toEqual([]);
    }
  });

  it('gets its payments from the platform alone, and counts one of them at most', async () => {
    for (const actor of [lan, ...others])
      await expect(
        withActor(db, actor, (tx) => tx.insert(payments).values(payment('KP9', 'counted'))),
      ).rejects.toThrow();
    const count = (reference: string) =>
      withActor(db, worker, (tx) => tx.insert(payments).values(payment(reference, 'counted')));
    await count('KP2');
    await expect(count('KP3')).rejects.toThrow();
    await expect(
      withActor(db, lan, (tx) => tx.update(payments).set({ status: 'counted' })),
    ).rejects.toThrow();
    for (const actor of [lan, worker])
      await expect(withActor(db, actor, (tx) => tx.delete(payments))).rejects.toThrow();
  });
});

describe('a dossier that waits for its payment', () => {
  it('is seen by the worker, who files it, and no draft is', async () => {
    const seen = await withActor(db, worker, (tx) => tx.select({ id: dossiers.id }).from(dossiers));
    expect(seen).toEqual([{ id: 'dos_lan' }]);
  });
});
