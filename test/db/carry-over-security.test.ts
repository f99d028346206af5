import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/actor.ts';
import type { Database } from '../../src/db/database.ts';
import {
  agreements,
  assists,
  attachments,
  auditEvents,
  bills,
  carryOvers,
  consents,
  conversations,
  dataKeys,
  dossierEntries,
  dossiers,
  handovers,
  messages,
  persons,
  recordReads,
} from '../../src/db/schema.ts';
import { withActor } from '../../src/db/with-actor.ts';
import { findConversationOwner } from '../../src/identity/find-conversation-owner.ts';
import type { AppContext } from '../../src/app-context.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const at = new Date('2026-11-20T03:00:00Z');
const sealed = Buffer.alloc(40);
const bearer = (tokenHash: string, tenant = 'sen-hong'): Actor => ({ kind: 'bearer', tenant, tokenHash });
const gate = (tokenHash?: string, tenant = ''): Actor => ({
  kind: 'gate',
  tenant,
  ...(tokenHash ? { tokenHash } : {}),
});
const lan: Actor = { kind: 'citizen', tenant: 'sen-hong', personId: 'per_lan' };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** One conversation in each of two sites, both carried, and one that Lan owns. */
beforeEach(async () => {
  await db.drizzle.delete(carryOvers);
  await db.drizzle.delete(conversations);
  await db.drizzle.delete(messages);
  for (const [name, tenant] of [
    ['one', 'sen-hong'],
    ['two', 'ban-mai'],
  ] as const) {
    await withActor(db, bearer(`token-${name}`, tenant), async (tx) => {
      await tx.insert(conversations).values(conversation(name, tenant, { tokenHash: `token-${name}` }));
      await tx.insert(messages).values({ ...said(name), tenant });
      await tx.insert(carryOvers).values(carryOver(name, tenant));
    });
  }
  await withActor(db, lan, async (tx) => {
    await tx.insert(conversations).values(conversation('lan', 'sen-hong', { personId: 'per_lan' }));
  });
});

function conversation(name: string, tenant: string, owner: { tokenHash?: string; personId?: string }) {
  return {
    ...{ id: `con_${name}`, tenant, ...owner, locale: 'vi', stage: 'finding', state: sealed, version: 1 },
    ...{ createdAt: at, updatedAt: at, expiresAt: at },
  };
}

function said(name: string) {
  return { conversationId: `con_${name}`, id: 'm1', said: sealed, saidHash: 'h', at };
}

function carryOver(name: string, tenant: string, rest: Partial<typeof carryOvers.$inferInsert> = {}) {
  return {
    ...{ conversationId: `con_${name}`, tenant, challenge: `challenge-${name}`, codeHash: `code-${name}` },
    ...{ codeExpiresAt: at, place: 'frame', openedAt: at },
    ...rest,
  };
}

const carriedTo = async (actor: Actor) =>
  (await withActor(db, actor, (tx) => tx.select().from(carryOvers))).map((row) => row.conversationId);
const conversationsOf = async (actor: Actor) =>
  (await withActor(db, actor, (tx) => tx.select().from(conversations))).map((row) => row.id);

describe('a gate that belongs to no site yet', () => {
  const everything = {
    ...{
      agreements,
      assists,
      attachments,
      auditEvents,
      bills,
      carryOvers,
      consents,
      conversations,
      dataKeys,
    },
    ...{ dossierEntries, dossiers, handovers, messages, persons, recordReads },
  };

  it.each(Object.entries(everything))('sees no %s while it brings nothing', async (_name, table) => {
    expect(await withActor(db, gate(), (tx) => tx.select().from(table))).toEqual([]);
  });

  it.each(['', 'token', 'con_one', 'null', "' or true --"])('sees nothing for %j either', async (brought) => {
    expect(await conversationsOf(gate(brought))).toEqual([]);
    expect(await carriedTo(gate(brought))).toEqual([]);
  });

  it('finds the one conversation of a token, in whichever site, and no word of it', async () => {
    expect(await conversationsOf(gate('token-one'))).toEqual(['con_one']);
    expect(await conversationsOf(gate('token-two'))).toEqual(['con_two']);
    expect(await withActor(db, gate('token-one'), (tx) => tx.select().from(messages))).toEqual([]);
  });

  it('finds the one carry-over of a code or a verifier, in whichever site', async () => {
    expect(await carriedTo(gate('code-one'))).toEqual(['con_one']);
    expect(await carriedTo(gate('challenge-two'))).toEqual(['con_two']);
  });

  it('finds the one assist of a code, in whichever site', async () => {
    const assist = {
      ...{
        id: 'ast_one',
        tenant: 'sen-hong',
        conversationId: 'con_one',
        officialId: 'per_x',
        authorityId: 'a',
      },
      ...{ officialName: sealed, codeHash: 'assist-code', codeExpiresAt: at, status: 'open' },
      ...{ createdAt: at, expiresAt: at },
    };
    await withActor(db, bearer('token-one'), (tx) => tx.insert(assists).values(assist));
    const found = (brought?: string) => withActor(db, gate(brought), (tx) => tx.select().from(assists));
    expect((await found('assist-code')).map(({ id }) => id)).toEqual(['ast_one']);
    expect(await found('other')).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it('learns of an id its site and whether somebody owns it, and of nobody’s id nothing', async () => {
    const context = { db } as AppContext;
    expect(await findConversationOwner(context, 'con_two')).toEqual({ tenant: 'ban-mai', owned: false });
    expect(await findConversationOwner(context, 'con_lan')).toEqual({ tenant: 'sen-hong', owned: true });
    expect(await findConversationOwner(context, 'con_none')).toBeUndefined();
  });

  it.each([
    lan,
    bearer('token-one'),
    { kind: 'worker' } as const,
    { ...lan, kind: 'official', authorityId: 'a' } as Actor,
  ])('is alone in that: $kind learns nothing of an id', async (actor) => {
    const { sql } = await import('drizzle-orm');
    const rows = await withActor(db, actor, (tx) =>
      tx.select({ tenant: sql`tenant` }).from(sql`owner_of_conversation('con_two')`),
    );
    expect(rows).toEqual([]);
  });
});

describe('a carry-over', () => {
  it('is seen by who holds the conversation, and by nobody else', async () => {
    expect(await carriedTo(bearer('token-one'))).toEqual(['con_one']);
    for (const other of [
      bearer('token-one', 'ban-mai'),
      bearer('token-two'),
      lan,
      gate(undefined, 'sen-hong'),
      { kind: 'worker' } as const,
      { kind: 'official', tenant: 'sen-hong', personId: 'per_x', authorityId: 'a' } as const,
    ])
      expect(await carriedTo(other)).toEqual([]);
  });

  it('is opened for no conversation but one’s own, and not as if it were in the window already', async () => {
    await db.drizzle.delete(carryOvers);
    for (const [actor, row] of [
      [bearer('token-two', 'ban-mai'), carryOver('one', 'ban-mai')],
      [bearer('token-two', 'ban-mai'), carryOver('one', 'sen-hong')],
      [bearer('token-one'), carryOver('one', 'sen-hong', { place: 'window' })],
      [lan, carryOver('lan', 'sen-hong')],
      [gate('code-one', 'sen-hong'), carryOver('one', 'sen-hong')],
    ] as const)
      await expect(withActor(db, actor, (tx) => tx.insert(carryOvers).values(row))).rejects.toThrow();
  });

  it('keeps its verifier: nobody binds it to another', async () => {
    for (const actor of [bearer('token-one'), gate('challenge-one', 'sen-hong')])
      await expect(
        withActor(db, actor, (tx) => tx.update(carryOvers).set({ challenge: 'mine' })),
      ).rejects.toThrow();
  });

  it('is moved by who brings code or verifier alone', async () => {
    const move = (actor: Actor) =>
      withActor(db, actor, (tx) => tx.update(carryOvers).set({ tries: 1 }).returning());
    expect(await move(gate(undefined, 'sen-hong'))).toEqual([]);
    expect(await move(bearer('token-one'))).toEqual([]);
    expect((await move(gate('code-one'))).map((row) => row.conversationId)).toEqual(['con_one']);
  });
});

describe('the token of a conversation', () => {
  const rotate = (actor: Actor) =>
    withActor(db, actor, (tx) =>
      tx.update(conversations).set({ tokenHash: 'token-new' }).returning({ id: conversations.id }),
    );
  const isRefused = async (actor: Actor) =>
    rotate(actor).then(
      (rows) => rows.length === 0,
      () => true,
    );

  it('is changed by a gate that carries it, and only its own', async () => {
    expect(await rotate(gate('challenge-one', 'sen-hong'))).toEqual([{ id: 'con_one' }]);
  });

  it('is changed by no gate that brings nothing, another’s verifier, or its verifier in another site', async () => {
    expect(await isRefused(gate(undefined, 'sen-hong'))).toBe(true);
    expect(await isRefused(gate('challenge-two', 'sen-hong'))).toBe(true);
    expect(await isRefused(gate('challenge-one', 'ban-mai'))).toBe(true);
    expect(await isRefused(gate('challenge-one'))).toBe(true);
    const rows = await db.drizzle.select().from(conversations).where(eq(conversations.id, 'con_one'));
    expect(rows[0]?.tokenHash).toBe('token-one');
  });

  it('is given to nothing that a person owns by now', async () => {
    await db.drizzle
      .update(conversations)
      .set({ personId: 'per_lan', tokenHash: null })
      .where(eq(conversations.id, 'con_one'));
    expect(await isRefused(gate('challenge-one', 'sen-hong'))).toBe(true);
  });
});
