import { and, eq, ne, notExists, notInArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { conversations, tenants } from '../db/schema.ts';
import { NATIONAL_TENANT, type Tenant } from './tenant.ts';

type Kept = typeof tenants.$inferInsert;

/** Writes sites as they are told, before anything is served: as the owner, for no caller may change a site. */
export async function keepTenants({ drizzle }: Database, told: Tenant[]): Promise<void> {
  for (const tenant of told) {
    const { id, ...rest } = rowOf(tenant);
    await drizzle
      .insert(tenants)
      .values({ id, ...rest })
      .onConflictDoUpdate({ target: tenants.id, set: rest });
  }
}

/**
 * Withdraws the sites that are not told any more: their pages show the guide no longer. One in which people talked stays
 * by name, so that they can go on.
 */
export async function withdrawOtherTenants({ drizzle }: Database, told: Tenant[]): Promise<void> {
  const others = and(
    ne(tenants.id, NATIONAL_TENANT),
    notInArray(
      tenants.id,
      told.map(({ id }) => id),
    ),
  );
  const talks = drizzle.select().from(conversations).where(eq(conversations.tenant, tenants.id));
  await drizzle.delete(tenants).where(and(others, notExists(talks)));
  await drizzle.update(tenants).set({ origins: [] }).where(others);
}

function rowOf({ id, name, origins, theme, label, greeting, province }: Tenant): Kept {
  return {
    ...{ id, origins, theme, label },
    name: name.vi,
    nameEn: name.en,
    greeting: greeting ?? null,
    province: province ?? null,
  };
}
