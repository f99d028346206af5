import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { AppContext } from '../../src/app-context.ts';
import type { Database } from '../../src/db/database.ts';
import { conversations } from '../../src/db/schema.ts';
import { findBearer } from '../../src/identity/find-bearer.ts';
import { findConversationOwner } from '../../src/identity/find-conversation-owner.ts';
import { sha256Hex } from '../../src/kernel/secrets.ts';
import { keepTenants } from '../../src/tenants/keep-tenants.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const PROVINCES = Array.from({ length: 34 }, (_, index) => `tinh-${index}`);
const at = new Date('2026-11-20T03:00:00Z');

let db: Database;
let context: AppContext;
let transactions = 0;
beforeAll(async () => {
  db = await openTestDatabase();
  await keepTenants(
    db,
    PROVINCES.map((id) => ({
      ...{ id, name: { vi: id, en: id }, origins: [`https://${id}.vn`] },
      ...{ theme: { accent: '#9b1620', corner: 'left' as const }, label: { vi: 'Hỏi', en: 'Ask' } },
    })),
  );
  await db.drizzle.insert(conversations).values(
    PROVINCES.map((tenant) => ({
      ...{
        id: `con_${tenant}`,
        tenant,
        tokenHash: sha256Hex(`tok_${tenant}`),
        locale: 'vi',
        stage: 'finding',
      },
      ...{ state: Buffer.from('x'), version: 1, createdAt: at, updatedAt: at, expiresAt: at },
    })),
  );
  const counted = {
    transaction: (...call: Parameters<Database['drizzle']['transaction']>) => {
      transactions += 1;
      return db.drizzle.transaction(...call);
    },
  };
  context = { db: { ...db, drizzle: counted } } as unknown as AppContext;
});
beforeEach(() => {
  transactions = 0;
});
afterAll(() => db.close());

it('a token is found in its site by one look-up, however many sites there are', async () => {
  for (const tenant of ['tinh-0', 'tinh-33'])
    expect(await findBearer(context, `tok_${tenant}`)).toEqual({
      ...{ kind: 'bearer', tenant },
      tokenHash: sha256Hex(`tok_${tenant}`),
    });
  expect(transactions).toBe(2);
});

it('a token of nothing is found nowhere, by one look-up', async () => {
  expect(await findBearer(context, 'tok_none')).toBeUndefined();
  expect(transactions).toBe(1);
});

it('the site of a conversation is found by one look-up', async () => {
  expect(await findConversationOwner(context, 'con_tinh-33')).toEqual({ tenant: 'tinh-33', owned: false });
  expect(await findConversationOwner(context, "con_tinh-33' or '1")).toBeUndefined();
  expect(transactions).toBe(2);
});
