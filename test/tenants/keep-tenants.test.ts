import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '../../src/app-context.ts';
import type { Database } from '../../src/db/database.ts';
import { conversations, tenants } from '../../src/db/schema.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { keepTenantsAtHand } from '../../src/tenants/find-tenant.ts';
import { keepTenants, withdrawOtherTenants } from '../../src/tenants/keep-tenants.ts';
import { listTenants } from '../../src/tenants/list-tenants.ts';
import { NATIONAL_TENANT, type Tenant } from '../../src/tenants/tenant.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { stillClock } from '../support/still-clock.ts';

const at = new Date('2026-11-20T03:00:00Z');
const site = (id: string, rest: Partial<Tenant> = {}): Tenant => ({
  id,
  name: { vi: `Tỉnh ${id}`, en: `Province ${id}` },
  origins: [`https://${id}.vn`],
  theme: { accent: '#9b1620', corner: 'left' },
  label: { vi: 'Hỏi', en: 'Ask' },
  greeting: { vi: 'Kính chào.', en: 'Welcome.' },
  ...rest,
});

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  await db.drizzle.delete(conversations);
  await withdrawOtherTenants(db, []);
});
afterAll(() => db.close());

const all = () => listTenants({ db, log: silentLog });
const named = async (id: string) => (await all()).find((tenant) => tenant.id === id);

describe('sites kept at start', () => {
  it('are there as they were told, beside the national one', async () => {
    await keepTenants(db, [site('sen-hong', { province: '99' }), site('ban-mai')]);
    expect((await all()).map(({ id }) => id).sort()).toEqual(['ban-mai', NATIONAL_TENANT, 'sen-hong']);
    expect(await named('sen-hong')).toEqual(site('sen-hong', { province: '99' }));
    expect(await named(NATIONAL_TENANT)).toMatchObject({
      origins: [],
      name: { en: 'National Public Service Portal' },
    });
  });

  it('are dressed anew when they are told anew, greeting withdrawn included', async () => {
    await keepTenants(db, [site('sen-hong')]);
    const { greeting: _greeting, ...plain } = site('sen-hong', { origins: ['https://moi.sen-hong.vn'] });
    await keepTenants(db, [plain]);
    expect(await named('sen-hong')).toEqual(plain);
  });

  it('go when they are not told any more, and where people talked keep their name but no page', async () => {
    await keepTenants(db, [site('sen-hong'), site('ban-mai'), site('moi')]);
    await db.drizzle.insert(conversations).values({
      ...{
        id: 'con_1',
        tenant: 'ban-mai',
        locale: 'vi',
        stage: 'finding',
        state: Buffer.from('x'),
        version: 1,
      },
      ...{ createdAt: at, updatedAt: at, expiresAt: at },
    });
    await withdrawOtherTenants(db, [site('moi')]);
    expect((await all()).map(({ id }) => id).sort()).toEqual(['ban-mai', 'moi', NATIONAL_TENANT]);
    expect(await named('ban-mai')).toMatchObject({ origins: [], name: { vi: 'Tỉnh ban-mai' } });
    expect(await named('moi')).toMatchObject({ origins: ['https://moi.vn'] });
  });

  it('that somebody spoilt in the database are closed, and the others are not', async () => {
    await keepTenants(db, [site('sen-hong'), site('ban-mai')]);
    await db.drizzle
      .update(tenants)
      .set({ origins: ['https://*'] })
      .where(eq(tenants.id, 'ban-mai'));
    expect((await all()).map(({ id }) => id).sort()).toEqual([NATIONAL_TENANT, 'sen-hong']);
  });
});

describe('sites at hand', () => {
  const opened = async () => {
    await keepTenants(db, [site('sen-hong')]);
    const clock = stillClock('2026-11-24T08:00:00Z');
    return { clock, atHand: keepTenantsAtHand({ db, log: silentLog, clock } as unknown as AppContext) };
  };
  const withdraw = () => db.drizzle.update(tenants).set({ origins: [] }).where(eq(tenants.id, 'sen-hong'));

  it('are found by name, and their pages by exact origin', async () => {
    const { atHand } = await opened();
    expect(await atHand.find('sen-hong')).toEqual(site('sen-hong'));
    expect(await atHand.find('none')).toBeUndefined();
    expect(await atHand.hasOrigin('https://sen-hong.vn')).toBe(true);
    expect(await atHand.hasOrigin('https://sen-hong.vn.evil.vn')).toBe(false);
  });

  it('lose a withdrawn origin within half a minute of the context’s clock', async () => {
    const { clock, atHand } = await opened();
    expect(await atHand.hasOrigin('https://sen-hong.vn')).toBe(true);
    await withdraw();
    clock.moveTo('2026-11-24T08:00:30Z');
    expect(await atHand.hasOrigin('https://sen-hong.vn')).toBe(false);
  });

  it('are not trusted for longer because the clock was set back', async () => {
    const { clock, atHand } = await opened();
    expect(await atHand.hasOrigin('https://sen-hong.vn')).toBe(true);
    await withdraw();
    clock.moveTo('2026-11-23T08:00:00Z');
    expect(await atHand.hasOrigin('https://sen-hong.vn')).toBe(false);
  });
});
