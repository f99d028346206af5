import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/actor.ts';
import type { Database } from '../../src/db/database.ts';
import { createKeyring } from '../../src/db/keyring.ts';
import {
  assists,
  attachments,
  auditEvents,
  conversations,
  dataKeys,
  decisions,
  dossierEntries,
  dossiers,
  handovers,
  messages,
  recordReads,
  uploadParts,
  uploads,
} from '../../src/db/schema.ts';
import { withActor } from '../../src/db/with-actor.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const NATION = 'quoc-gia';
const PROVINCE = 'sen-hong';
const A = 'ubnd:00001';
const B = 'ubnd:00002';
const keyring = createKeyring(Buffer.alloc(32, 7));
const at = new Date('2026-11-20T03:00:00Z');
const sealed = Buffer.alloc(40);

const officialAt = (authorityId: string, personId = `per_${authorityId}`) =>
  ({ kind: 'official', tenant: NATION, personId, authorityId }) as const;
const [ofA, ofB] = [officialAt(A), officialAt(B)];
const citizen = (tenant: string, personId = 'per_lan') => ({ kind: 'citizen', tenant, personId }) as const;
const bearer = (tenant: string) => ({ kind: 'bearer', tenant, tokenHash: 'hash' }) as const;

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
  for (const tenant of [NATION, PROVINCE]) {
    for (const authorityId of [A, B]) await seedDossier(tenant, `${tenant}/${authorityId}`, authorityId, at);
    await seedDossier(tenant, `${tenant}/draft`, A, null);
    await seedConversation(tenant);
  }
});
afterAll(() => db.close());

/** With everything that hangs on a dossier, and a file still on its way. */
async function seedDossier(tenant: string, id: string, authorityId: string, submittedAt: Date | null) {
  const dossier = { tenant, dossierId: id };
  await withActor(db, citizen(tenant), async (tx) => {
    await keyring.sealerOf(tx, id, tenant);
    await tx.insert(dossiers).values({
      ...{ id, tenant, personId: 'per_lan', procedureCode: '2.000635', eformVersion: '1', version: 1 },
      ...{ stage: submittedAt ? 'submitted' : 'draft', state: sealed, authorityId, submittedAt },
      ...{ createdAt: at, updatedAt: at },
    });
    await tx.insert(dossierEntries).values({
      ...{ ...dossier, field: 'applicant.fullName', value: sealed, source: 'vneid' },
      ...{ readAt: at, selfDeclared: false, by: 'per_lan', at },
    });
    await tx.insert(recordReads).values({ ...dossier, source: 'population', status: 'found', readAt: at });
    await tx.insert(attachments).values({
      ...{ ...dossier, id: `att_${id}`, requirementId: 'r', name: sealed, mediaType: 'application/pdf' },
      ...{ bytes: 1, sha256: 'x', content: sealed, at },
    });
    await tx.insert(uploads).values({
      ...{ ...dossier, id: `upl_${id}`, requirementId: 'r', name: sealed, bytes: 9, received: 1 },
      expiresAt: at,
    });
    await tx.insert(uploadParts).values({ uploadId: `upl_${id}`, at: 0, tenant, content: sealed });
    await tx
      .insert(auditEvents)
      .values({ tenant, at, actor: 'per_lan', personId: 'per_lan', action: 'x', object: id, details: {} });
  });
}

/** Nobody's yet, with one message, about a draft, waiting for authority A. */
async function seedConversation(tenant: string) {
  const id = `con_${tenant}`;
  await withActor(db, bearer(tenant), async (tx) => {
    await keyring.sealerOf(tx, id, tenant);
    await tx.insert(conversations).values({
      ...{ id, tenant, locale: 'vi', stage: 'finding', state: sealed, version: 1, tokenHash: 'hash' },
      ...{ dossierId: `${tenant}/draft`, createdAt: at, updatedAt: at, expiresAt: at },
    });
    await tx
      .insert(messages)
      .values({ conversationId: id, id: 'm1', tenant, said: sealed, saidHash: 'h', at });
    await tx.insert(handovers).values({
      ...{ id: `hov_${tenant}`, tenant, conversationId: id, authorityId: A, stage: 'finding' },
      ...{ reason: sealed, status: 'waiting', askedAt: at },
    });
  });
}

const idsOf = async (actor: Actor) =>
  (await withActor(db, actor, (tx) => tx.select({ id: dossiers.id }).from(dossiers)))
    .map(({ id }) => id)
    .sort();
const keysOf = async (actor: Actor) =>
  (await withActor(db, actor, (tx) => tx.select({ owner: dataKeys.owner }).from(dataKeys)))
    .map(({ owner }) => owner)
    .sort();
const take = (actor: Actor, id: string) =>
  withActor(db, actor, (tx) =>
    tx
      .update(handovers)
      .set({ status: 'taken', officialId: actor.kind === 'official' ? actor.personId : 'x', takenAt: at })
      .where(eq(handovers.id, id))
      .returning({ id: handovers.id }),
  );

describe('an official', () => {
  it('sees what was filed with their authority through every site, and nothing of another authority', async () => {
    expect(await idsOf(ofA)).toEqual([`${NATION}/${A}`, `${PROVINCE}/${A}`]);
    expect(await idsOf(ofB)).toEqual([`${NATION}/${B}`, `${PROVINCE}/${B}`]);
  });

  it.each(Object.entries({ dossierEntries, attachments }))(
    'sees the %s of these dossiers',
    async (_name, table) => {
      const rows = await withActor(db, ofA, (tx) => tx.select().from(table));
      expect(rows.map(({ dossierId }) => dossierId).sort()).toEqual([`${NATION}/${A}`, `${PROVINCE}/${A}`]);
    },
  );

  it.each(Object.entries({ recordReads, uploads, uploadParts, auditEvents, messages, conversations }))(
    'sees no %s of any site',
    async (_name, table) => {
      expect(await withActor(db, ofA, (tx) => tx.select().from(table))).toEqual([]);
    },
  );

  it('has the keys of what they may see, and no others', async () => {
    const waiting = [`con_${NATION}`, `con_${PROVINCE}`];
    expect(await keysOf(ofA)).toEqual([...waiting, `${NATION}/${A}`, `${PROVINCE}/${A}`].sort());
    expect(await keysOf(ofB)).toEqual([`${NATION}/${B}`, `${PROVINCE}/${B}`]);
  });

  it('decides about a dossier at its own site, about no draft and none of another authority', async () => {
    const decide = (tenant: string, dossierId: string) =>
      withActor(db, ofA, (tx) =>
        tx.insert(decisions).values({
          ...{ dossierId, id: 'd1', tenant, officialId: ofA.personId, kind: 'accept', status: 2 },
          ...{ bodyHash: 'h', outcome: 'asked', at },
        }),
      );
    await decide(PROVINCE, `${PROVINCE}/${A}`);
    await decide(NATION, `${NATION}/${A}`);
    for (const [tenant, dossierId] of [
      [PROVINCE, `${PROVINCE}/${B}`],
      [PROVINCE, `${PROVINCE}/draft`],
    ] as const)
      await expect(decide(tenant, dossierId)).rejects.toThrow();
    await withActor(db, ofA, (tx) => tx.update(decisions).set({ outcome: 'done' }));
    expect(await withActor(db, ofB, (tx) => tx.select().from(decisions))).toEqual([]);
  });

  it('leaves a trace at a site only of what they see there, and under their own name', async () => {
    const trace = (tenant: string, object: string, actor: string = ofA.personId) =>
      withActor(db, ofA, (tx) =>
        tx.insert(auditEvents).values({ tenant, at, actor, action: 'x', object, details: {} }),
      );
    await trace(PROVINCE, `${PROVINCE}/${A}`);
    await trace(PROVINCE, `hov_${PROVINCE}`);
    await expect(trace(PROVINCE, `${PROVINCE}/${B}`)).rejects.toThrow();
    await expect(trace(PROVINCE, `${NATION}/${A}`)).rejects.toThrow();
    await expect(trace(PROVINCE, `${PROVINCE}/${A}`, 'per_somebody')).rejects.toThrow();
  });

  it('sees who waits at every site, and of two authorities only the one that is asked takes it', async () => {
    const seen = (actor: Actor) => withActor(db, actor, (tx) => tx.select().from(handovers));
    expect((await seen(ofA)).map(({ id }) => id).sort()).toEqual([`hov_${NATION}`, `hov_${PROVINCE}`]);
    expect(await seen(ofB)).toEqual([]);
    expect(await take(ofB, `hov_${PROVINCE}`)).toEqual([]);
    expect(await take(ofA, `hov_${PROVINCE}`)).toHaveLength(1);
    expect(await take(officialAt(A, 'per_colleague'), `hov_${PROVINCE}`)).toEqual([]);
  });

  it('who took it sees that conversation and its draft, and answers at its site alone', async () => {
    for (const table of [conversations, messages]) {
      const rows = await withActor(db, ofA, (tx) => tx.select().from(table));
      expect(rows.map(({ tenant }) => tenant)).toEqual([PROVINCE]);
      expect(await withActor(db, officialAt(A, 'per_colleague'), (tx) => tx.select().from(table))).toEqual(
        [],
      );
    }
    expect(await idsOf(ofA)).toEqual([`${NATION}/${A}`, `${PROVINCE}/draft`, `${PROVINCE}/${A}`]);
    expect(await withActor(db, ofA, (tx) => tx.select().from(recordReads))).toEqual([]);
    const answer = (id: string, tenant: string, site: string, said: Buffer | null = null) =>
      withActor(db, ofA, (tx) =>
        tx
          .insert(messages)
          .values({ conversationId: `con_${site}`, id, tenant, said, answered: sealed, saidHash: 'h', at }),
      );
    await answer('a1', PROVINCE, PROVINCE);
    await expect(answer('a2', NATION, PROVINCE)).rejects.toThrow();
    await expect(answer('a3', NATION, NATION)).rejects.toThrow();
    await expect(answer('a4', PROVINCE, PROVINCE, sealed)).rejects.toThrow();
    expect(await withActor(db, ofA, (tx) => tx.update(messages).set({ outcome: 'x' }).returning())).toEqual(
      [],
    );
    expect(await withActor(db, ofA, (tx) => tx.delete(dataKeys).returning())).toEqual([]);
    expect(await withActor(db, ofA, (tx) => tx.delete(attachments).returning())).toEqual([]);
  });

  it('keeps an assist at the site where it was begun', async () => {
    await withActor(db, bearer(NATION), (tx) =>
      tx.insert(assists).values({
        ...{ id: 'ast_1', tenant: NATION, conversationId: `con_${NATION}`, officialId: ofA.personId },
        ...{ officialName: sealed, authorityId: A, codeExpiresAt: at, status: 'open' },
        ...{ createdAt: at, expiresAt: at },
      }),
    );
    const seen = (actor: Actor) =>
      withActor(db, actor, (tx) =>
        tx
          .select()
          .from(conversations)
          .where(eq(conversations.id, `con_${NATION}`)),
      );
    expect(await seen(ofA)).toHaveLength(1);
    const elsewhere = { ...ofA, tenant: PROVINCE };
    expect(await seen(elsewhere)).toEqual([]);
    expect(await withActor(db, elsewhere, (tx) => tx.select().from(assists))).toEqual([]);
  });
});

describe('everybody else', () => {
  it('who is a citizen sees nothing of another site, though the person id is the same', async () => {
    for (const [tenant, other] of [
      [NATION, PROVINCE],
      [PROVINCE, NATION],
    ] as const) {
      const mine = await withActor(db, citizen(tenant), (tx) => tx.select().from(dossiers));
      expect(mine).toHaveLength(3);
      expect(JSON.stringify(mine)).not.toContain(other);
      for (const owner of await keysOf(citizen(tenant))) expect(owner).toContain(tenant);
      const trace = withActor(db, citizen(tenant), (tx) =>
        tx.insert(auditEvents).values({
          ...{ tenant: other, at, actor: 'per_lan', action: 'x', object: `${other}/${A}`, details: {} },
        }),
      );
      await expect(trace).rejects.toThrow();
    }
  });

  it('who holds a token sees the conversation and messages of its site alone', async () => {
    for (const table of [conversations, messages]) {
      const rows = await withActor(db, bearer(NATION), (tx) => tx.select().from(table));
      expect(rows.map(({ tenant }) => tenant)).toEqual([NATION]);
    }
    const forged = withActor(db, bearer(NATION), (tx) =>
      tx.insert(messages).values({
        ...{ conversationId: `con_${PROVINCE}`, id: 'f', tenant: NATION, said: sealed, saidHash: 'h', at },
      }),
    );
    await expect(forged).rejects.toThrow();
  });

  it('who brings a token before signing in finds no message of another site', async () => {
    const gate = { kind: 'gate', tenant: NATION, tokenHash: 'hash' } as const;
    const rows = await withActor(db, gate, (tx) =>
      tx
        .select()
        .from(messages)
        .where(eq(messages.conversationId, `con_${PROVINCE}`)),
    );
    expect(rows).toEqual([]);
  });
});
