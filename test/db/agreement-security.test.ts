import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/actor.ts';
import type { Database } from '../../src/db/database.ts';
import { createKeyring } from '../../src/db/keyring.ts';
import { agreements, dossiers, persons } from '../../src/db/schema.ts';
import { withActor } from '../../src/db/with-actor.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const TENANT = 'quoc-gia';
const citizen = (personId: string, tenant = TENANT): Actor => ({ kind: 'citizen', tenant, personId });
const [lan, huy, mai] = [citizen('per_lan'), citizen('per_huy'), citizen('per_mai')];
const keyring = createKeyring(Buffer.alloc(32, 7));
const at = new Date('2026-11-20T03:00:00Z');
const sealed = Buffer.alloc(40);

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
  await withActor(db, { kind: 'gate', tenant: TENANT }, (tx) =>
    tx.insert(persons).values(
      ['lan', 'huy', 'mai'].map((name) => ({
        ...{ id: `per_${name}`, tenant: TENANT, account: sealed, updatedAt: at },
        personalIdIndex: indexOf(name),
      })),
    ),
  );
  await withActor(db, lan, (tx) =>
    tx.insert(dossiers).values({
      ...{ id: 'dos_lan', tenant: TENANT, personId: 'per_lan', procedureCode: '1.004194', eformVersion: '1' },
      ...{ stage: 'draft', version: 1, state: sealed, createdAt: at, updatedAt: at },
    }),
  );
});
afterAll(() => db.close());

function indexOf(name: string): string {
  return keyring.index(`${TENANT}/${name}`);
}

let made = 0;

/** A fresh invitation of Huy to Lan's dossier, for another agreement each time. */
function invitation(rest: Partial<typeof agreements.$inferInsert> = {}): typeof agreements.$inferInsert {
  made += 1;
  return {
    ...{ id: `agr_${made}`, tenant: TENANT, dossierId: 'dos_lan', agreementId: `a${made}` },
    ...{ inviteeIndex: indexOf('huy'), tokenHash: `hash-${made}`, content: sealed, status: 'waiting' },
    ...{ createdAt: at, expiresAt: at },
    ...rest,
  };
}

async function invited(): Promise<string> {
  const row = invitation();
  await withActor(db, lan, (tx) => tx.insert(agreements).values(row));
  return row.id;
}

async function change(actor: Actor, set: Partial<typeof agreements.$inferInsert>): Promise<string[]> {
  const rows = await withActor(db, actor, (tx) =>
    tx.update(agreements).set(set).returning({ id: agreements.id }),
  );
  return rows.map(({ id }) => id);
}

const seenBy = async (actor: Actor) =>
  (await withActor(db, actor, (tx) => tx.select({ id: agreements.id }).from(agreements))).map(({ id }) => id);

const agreedBy = (decidedBy: string) => ({ status: 'agreed', decidedBy, decidedAt: at });

describe('an invitation to agree', () => {
  it('is seen by the applicant and the invited person, and by nobody else', async () => {
    const id = await invited();
    expect(await seenBy(lan)).toContain(id);
    expect(await seenBy(huy)).toContain(id);
    for (const other of [
      mai,
      citizen('per_huy', 'tinh-khac'),
      { kind: 'bearer', tenant: TENANT, tokenHash: 'x' } as const,
      { kind: 'gate', tenant: TENANT } as const,
      { kind: 'worker' } as const,
      { kind: 'official', tenant: TENANT, personId: 'per_huy', authorityId: 'ubnd:00001' } as const,
    ])
      expect(await seenBy(other)).toEqual([]);
  });

  it('shows the invited person nothing of the dossier itself', async () => {
    await invited();
    expect(await withActor(db, huy, (tx) => tx.select().from(dossiers))).toEqual([]);
  });

  it('cannot be made for the dossier of somebody else, for oneself, or as already agreed', async () => {
    const forged: [Actor, Partial<typeof agreements.$inferInsert>][] = [
      [mai, {}],
      [lan, { inviteeIndex: indexOf('lan') }],
      [lan, { ...agreedBy('per_lan') }],
    ];
    for (const [actor, rest] of forged)
      await expect(
        withActor(db, actor, (tx) => tx.insert(agreements).values(invitation(rest))),
      ).rejects.toThrow();
  });

  it('is open once per agreement of a dossier', async () => {
    const row = invitation();
    await withActor(db, lan, (tx) => tx.insert(agreements).values(row));
    const second = invitation({ agreementId: row.agreementId });
    await expect(withActor(db, lan, (tx) => tx.insert(agreements).values(second))).rejects.toThrow();
  });

  it('is not decided by the applicant, nor in the name of another', async () => {
    const id = await invited();
    await expect(change(lan, agreedBy('per_lan'))).rejects.toThrow();
    await expect(change(lan, agreedBy('per_huy'))).rejects.toThrow();
    await expect(change(huy, agreedBy('per_lan'))).rejects.toThrow();
    expect(await change(mai, agreedBy('per_mai'))).toEqual([]);
    expect(await seenBy(huy)).toContain(id);
  });

  it('keeps whom it asks and what it shows', async () => {
    await invited();
    await expect(change(lan, { inviteeIndex: indexOf('lan') })).rejects.toThrow();
    await expect(change(huy, { content: Buffer.alloc(1) })).rejects.toThrow();
    await expect(withActor(db, lan, (tx) => tx.delete(agreements))).rejects.toThrow();
  });

  it('is taken back by the applicant only, and decided by the invited person only once', async () => {
    const id = await invited();
    await expect(change(huy, { status: 'revoked' })).rejects.toThrow();
    expect(await change(huy, agreedBy('per_huy'))).toContain(id);
    expect(await change(lan, { status: 'revoked' })).toEqual([]);
    expect(await change(huy, { status: 'refused', decidedBy: 'per_huy', decidedAt: at })).toEqual([]);
  });
});
