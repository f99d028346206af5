import type { AppContext } from '../app-context.ts';
import { tenants } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { NATIONAL_TENANT, Tenant } from './tenant.ts';

/** All sites, as stored. A row that somebody spoilt by hand closes its own site alone. */
export async function listTenants(context: Pick<AppContext, 'db' | 'log'>): Promise<Tenant[]> {
  const rows = await withActor(context.db, { kind: 'gate', tenant: NATIONAL_TENANT }, (tx) =>
    tx.select().from(tenants),
  );
  return rows.flatMap((row) => {
    const parsed = Tenant.safeParse(shapeOf(row));
    if (parsed.success) return [parsed.data];
    context.log.error('tenant cannot be used', {
      tenant: row.id,
      at: parsed.error.issues[0]?.path.join('.'),
    });
    return [];
  });
}

function shapeOf({
  id,
  name,
  nameEn,
  origins,
  theme,
  label,
  greeting,
  province,
}: typeof tenants.$inferSelect) {
  return {
    ...{ id, origins, theme, label },
    name: { vi: name, en: nameEn ?? name },
    ...(greeting ? { greeting } : {}),
    ...(province ? { province } : {}),
  };
}
