import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/actor.ts';
import type { Database } from '../../src/db/database.ts';
import { createKeyring } from '../../src/db/keyring.ts';
import {
  auditEvents,
  consents,
  conversations,
  dataKeys,
  deliveries,
  dossierEntries,
  dossiers,
  idempotencyKeys,
  messages,
  persons,
  recordReads,
  sessions,
} from '../../src/db/schema.ts';
import { withActor } from '../../src/db/with-actor.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const TENANT = 'quoc-gia';
const lan: Actor = { kind: 'citizen', tenant: TENANT, personId: 'per_lan' };
const huy: Actor = { kind: 'citizen', tenant: TENANT, personId: 'per_huy' };
const elsewhere: Actor = { kind: 'citizen', tenant: 'tinh-khac', personId: 'per_lan' };
const official: Actor = {
  kind: 'official',
  tenant: TENANT,
  personId: 'per_canbo',
  authorityId: 'ubnd:00001',
};
const worker: Actor = { kind: 'worker' };
const keyring = createKeyring(Buffer.alloc(32, 7));
const at = new Date('2026-11-20T03:00:00Z');

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
  await seedDossier(lan, 'dos_lan');
  await seedDossier(huy, 'dos_huy');
});
afterAll(() => db.close());

async function seedDossier(actor: Extract<Actor, { kind: 'citizen' }>, id: string): Promise<void> {
  await withActor(db, actor, async (tx) => {
    const sealer = await keyring.sealerOf(tx, id, TENANT);
    const sealed = sealer.seal('state', { said: 'Trần Thị Lan' });
    const own = { tenant: TENANT, personId: actor.personId };
    await tx.insert(dossiers).values({
      ...own,
      id,
      procedureCode: '2.000635',
      eformVersion: '1',
      stage: 'draft',
      version: 1,
      state: sealed,
      createdAt: at,
      updatedAt: at,
    });
    await tx.insert(dossierEntries).values({
      tenant: TENANT,
      dossierId: id,
      field: 'applicant.fullName',
      value: sealed,
      source: 'vneid',
      readAt: at,
      selfDeclared: false,
      by: actor.personId,
      at,
    });
    await tx
      .insert(recordReads)
      .values({ tenant: TENANT, dossierId: id, source: 'population', status: 'found', readAt: at });
    await tx.insert(consents).values({
      ...own,
      id: `cst_${id}`,
      dossierId: id,
      requestId: 'req_1',
      source: 'population',
      ground: 'duty',
      purpose: 'p',
      law: 'l',
      decision: 'granted',
      textHash: 'h',
      at,
    });
    await tx.insert(idempotencyKeys).values({ ...own, key: 'k', bodyHash: 'h', dossierId: id, at });
    await tx
      .insert(auditEvents)
      .values({ ...own, at, actor: actor.personId, action: 'dossier-opened', object: id, details: {} });
    await tx.insert(conversations).values({
      ...own,
      id: `con_${id}`,
      locale: 'vi',
      stage: 'finding',
      state: sealed,
      version: 1,
      createdAt: at,
      updatedAt: at,
      expiresAt: at,
    });
    await tx
      .insert(messages)
      .values({ conversationId: `con_${id}`, id: 'm1', tenant: TENANT, said: sealed, saidHash: 'h', at });
  });
}

describe('a query that forgets its where', () => {
  const personal = {
    dossiers,
    dossierEntries,
    recordReads,
    consents,
    idempotencyKeys,
    auditEvents,
    conversations,
    messages,
  };

  it.each(Object.entries(personal))('shows a citizen only their own %s', async (_name, table) => {
    const rows = await withActor(db, lan, (tx) => tx.select().from(table));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('huy');
  });

  it.each(Object.entries(personal))(
    'shows nothing of %s to the same person id in another tenant',
    async (_name, table) => {
      expect(await withActor(db, elsewhere, (tx) => tx.select().from(table))).toEqual([]);
    },
  );

  it.each(Object.entries({ dossiers, dossierEntries, recordReads, consents, conversations, messages }))(
    'shows an official no %s that was not filed with their authority',
    async (_name, table) => {
      expect(await withActor(db, official, (tx) => tx.select().from(table))).toEqual([]);
    },
  );

  it('shows a bearer of another token no conversation', async () => {
    const stranger: Actor = { kind: 'bearer', tenant: TENANT, tokenHash: 'somebody-else' };
    expect(await withActor(db, stranger, (tx) => tx.select().from(conversations))).toEqual([]);
  });

  it('shows the delivery worker no draft', async () => {
    expect(await withActor(db, worker, (tx) => tx.select().from(dossiers))).toEqual([]);
  });

  it.each(Object.entries({ persons, sessions }))('shows a citizen no %s of others', async (_name, table) => {
    expect(await withActor(db, lan, (tx) => tx.select().from(table))).toEqual([]);
  });
});

describe('a write in another person’s name', () => {
  it('changes nothing of their dossiers', async () => {
    const changed = await withActor(db, lan, (tx) =>
      tx.update(dossiers).set({ stage: 'stopped' }).returning({ id: dossiers.id }),
    );
    expect(changed.map((row) => row.id)).toEqual(['dos_lan']);
  });

  it('is refused when it puts a row under their id', async () => {
    const forged = withActor(db, lan, (tx) =>
      tx.insert(consents).values({
        id: 'cst_x',
        tenant: TENANT,
        personId: 'per_huy',
        dossierId: 'dos_huy',
        requestId: 'r',
        source: 'health',
        ground: 'duty',
        purpose: 'p',
        law: 'l',
        decision: 'granted',
        textHash: 'h',
        at,
      }),
    );
    await expect(forged).rejects.toThrow();
  });

  it('is refused when it queues their dossier for delivery', async () => {
    const forged = withActor(db, lan, (tx) =>
      tx
        .insert(deliveries)
        .values({ dossierId: 'dos_huy', tenant: TENANT, status: 'queued', nextAttemptAt: at, queuedAt: at }),
    );
    await expect(forged).rejects.toThrow();
  });

  it('erases no key of theirs', async () => {
    await withActor(db, elsewhere, (tx) => tx.delete(dataKeys));
    const erased = await withActor(db, official, (tx) =>
      tx.delete(dataKeys).returning({ owner: dataKeys.owner }),
    );
    expect(erased).toEqual([]);
  });

  it('is refused on the audit trail, which nobody changes or deletes', async () => {
    await expect(withActor(db, lan, (tx) => tx.update(auditEvents).set({ action: 'x' }))).rejects.toThrow();
    await expect(withActor(db, lan, (tx) => tx.delete(auditEvents))).rejects.toThrow();
  });
});

describe('personal columns', () => {
  it('hold no readable value, and cannot be moved between rows', async () => {
    const [row] = await withActor(db, lan, (tx) => tx.select().from(dossierEntries));
    await withActor(db, lan, async (tx) => {
      const own = await keyring.sealerOf(tx, 'dos_lan', TENANT);
      expect(own.unseal('state', row?.value ?? Buffer.alloc(40))).toEqual({ said: 'Trần Thị Lan' });
      expect(row && Buffer.from(row.value).includes('Trần')).toBe(false);
      const other = await keyring.sealerOf(tx, 'dos_other', TENANT);
      expect(() => other.unseal('state', row?.value ?? Buffer.alloc(40))).toThrow();
    });
  });

  it('are lost for good with their key', async () => {
    const [row] = await withActor(db, huy, (tx) => tx.select().from(dossierEntries));
    await withActor(db, huy, (tx) => tx.delete(dataKeys).where(eq(dataKeys.owner, 'dos_huy')));
    const restarted = createKeyring(Buffer.alloc(32, 7));
    await withActor(db, huy, async (tx) => {
      const sealer = await restarted.sealerOf(tx, 'dos_huy', TENANT);
      expect(() => sealer.unseal('state', row?.value ?? Buffer.alloc(40))).toThrow();
    });
  });
});
