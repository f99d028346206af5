import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/actor.ts';
import type { Database } from '../../src/db/database.ts';
import { createKeyring } from '../../src/db/keyring.ts';
import {
  agreements,
  assists,
  attachments,
  auditEvents,
  bills,
  consents,
  conversations,
  dataKeys,
  decisions,
  deliveries,
  dossierEntries,
  dossiers,
  handovers,
  idempotencyKeys,
  messages,
  payments,
  persons,
  recordReads,
  sessions,
  uploadParts,
  uploads,
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
    await tx.insert(uploads).values({
      ...{ id: `upl_${id}`, tenant: TENANT, dossierId: id, requirementId: 'birth-notice' },
      ...{ name: sealed, bytes: 10, received: 4, expiresAt: at },
    });
    await tx.insert(uploadParts).values({ uploadId: `upl_${id}`, at: 0, tenant: TENANT, content: sealed });
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
    uploads,
    uploadParts,
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

  it.each(
    Object.entries({
      attachments,
      uploads,
      uploadParts,
      agreements,
      bills,
      payments,
      deliveries,
      sessions,
      persons,
      auditEvents,
    }),
  )('shows an official no %s of people whom they do not serve', async (_name, table) => {
    expect(await withActor(db, official, (tx) => tx.select().from(table))).toEqual([]);
  });

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

describe('what is on its way', () => {
  it('is swept by the worker, who sees no part of it, and its parts go with it', async () => {
    expect(await withActor(db, worker, (tx) => tx.select().from(uploadParts))).toEqual([]);
    await withActor(db, worker, (tx) => tx.delete(uploads).where(eq(uploads.id, 'upl_dos_huy')));
    expect(await withActor(db, huy, (tx) => tx.select().from(uploadParts))).toEqual([]);
    expect(await withActor(db, lan, (tx) => tx.select().from(uploadParts))).toHaveLength(1);
  });

  it('cannot become another file, nor a part another part', async () => {
    const renamed = withActor(db, lan, (tx) => tx.update(uploads).set({ requirementId: 'other' }));
    await expect(renamed).rejects.toThrow();
    const rewritten = withActor(db, lan, (tx) => tx.update(uploadParts).set({ at: 7 }));
    await expect(rewritten).rejects.toThrow();
  });

  it('takes no part from somebody else', async () => {
    const forged = withActor(db, huy, (tx) =>
      tx
        .insert(uploadParts)
        .values({ uploadId: 'upl_dos_lan', at: 4, tenant: TENANT, content: Buffer.from('x') }),
    );
    await expect(forged).rejects.toThrow();
    expect(await withActor(db, huy, (tx) => tx.delete(uploads).returning())).toEqual([]);
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

describe('an official', () => {
  const colleague: Actor = { ...official, personId: 'per_khac' } as Actor;
  const elsewhereOfficial: Actor = { ...official, personId: 'per_xa', authorityId: 'ubnd:00099' } as Actor;
  const lanTalks = eq(conversations.id, 'con_dos_lan');

  async function askForPerson(id: string, authorityId: string | null): Promise<void> {
    await withActor(db, lan, async (tx) => {
      const sealer = await keyring.sealerOf(tx, 'con_dos_lan', TENANT);
      await tx.insert(handovers).values({
        id,
        tenant: TENANT,
        conversationId: 'con_dos_lan',
        authorityId,
        stage: 'finding',
        reason: sealer.seal('handover-reason', { lastWords: 'gặp cán bộ', misses: 0 }),
        status: 'waiting',
        askedAt: at,
      });
    });
  }

  const take = (actor: Actor, id: string) =>
    withActor(db, actor, (tx) =>
      tx
        .update(handovers)
        .set({ status: 'taken', officialId: actor.kind === 'official' ? actor.personId : 'x', takenAt: at })
        .where(eq(handovers.id, id))
        .returning({ id: handovers.id }),
    );

  it('sees who waits for their authority, not who waits for another, and no word of it before taking it', async () => {
    await askForPerson('hov_1', 'ubnd:00001');
    await withActor(db, lan, (tx) => tx.update(conversations).set({ dossierId: 'dos_lan' }).where(lanTalks));
    const seen = (actor: Actor) => withActor(db, actor, (tx) => tx.select().from(handovers));
    expect(await seen(official)).toHaveLength(1);
    expect(await seen(elsewhereOfficial)).toEqual([]);
    expect(await seen(huy)).toEqual([]);
    for (const table of [conversations, messages, dossiers, dossierEntries])
      expect(await withActor(db, official, (tx) => tx.select().from(table))).toEqual([]);
  });

  it('who takes it sees that conversation and its dossier, and nobody else does', async () => {
    expect(await take(elsewhereOfficial, 'hov_1')).toEqual([]);
    expect(await take(official, 'hov_1')).toHaveLength(1);
    expect(await take(colleague, 'hov_1')).toEqual([]);
    for (const table of [conversations, messages, dossiers, dossierEntries]) {
      const rows = await withActor(db, official, (tx) => tx.select().from(table));
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain('huy');
      expect(await withActor(db, colleague, (tx) => tx.select().from(table))).toEqual([]);
    }
    expect(await withActor(db, official, (tx) => tx.select().from(recordReads))).toEqual([]);
  });

  it('who helps puts no word into the citizen’s mouth, changes nothing and erases nothing', async () => {
    const message = { conversationId: 'con_dos_lan', tenant: TENANT, saidHash: 'h', at };
    const said = Buffer.from('x');
    await expect(
      withActor(db, official, (tx) => tx.insert(messages).values({ ...message, id: 'forged', said })),
    ).rejects.toThrow();
    const changed = await withActor(db, official, (tx) =>
      tx.update(messages).set({ outcome: 'x' }).returning({ id: messages.id }),
    );
    expect(changed).toEqual([]);
    expect(
      await withActor(db, official, (tx) => tx.update(conversations).set({ stage: 'x' }).returning()),
    ).toEqual([]);
    expect(
      await withActor(db, official, (tx) => tx.update(dossiers).set({ stage: 'x' }).returning()),
    ).toEqual([]);
    expect(await withActor(db, official, (tx) => tx.delete(dataKeys).returning())).toEqual([]);
    expect(await withActor(db, official, (tx) => tx.delete(attachments).returning())).toEqual([]);
  });

  it('sees nothing of it any more once it is given back, and cannot take it again', async () => {
    await withActor(db, official, (tx) => tx.update(handovers).set({ status: 'closed', closedAt: at }));
    for (const table of [conversations, messages, dossiers])
      expect(await withActor(db, official, (tx) => tx.select().from(table))).toEqual([]);
    expect(await take(official, 'hov_1')).toEqual([]);
  });

  it('cannot let themselves into a conversation', async () => {
    const assist = {
      id: 'ast_1',
      tenant: TENANT,
      conversationId: 'con_dos_lan',
      officialId: 'per_canbo',
      officialName: Buffer.from('x'),
      authorityId: 'ubnd:00001',
      codeExpiresAt: at,
      status: 'open',
      createdAt: at,
      expiresAt: at,
    };
    for (const actor of [official, lan, huy])
      await expect(withActor(db, actor, (tx) => tx.insert(assists).values(assist))).rejects.toThrow();
  });

  it('decides nothing about a draft or another authority’s dossier', async () => {
    const decision = {
      dossierId: 'dos_lan',
      id: 'd1',
      tenant: TENANT,
      officialId: 'per_canbo',
      kind: 'accept',
      status: 2,
      bodyHash: 'h',
      outcome: 'asked',
      at,
    };
    await expect(withActor(db, official, (tx) => tx.insert(decisions).values(decision))).rejects.toThrow();
  });
});
