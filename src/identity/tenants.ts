import type { AppContext } from '../app-context.ts';
import { tenants } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';

/** The national site, which everybody uses who does not come through a province's page. */
export const NATIONAL_TENANT = 'quoc-gia';

/** Ids of all sites, the national one first. */
export async function listTenants(context: AppContext): Promise<string[]> {
  const rows = await withActor(context.db, { kind: 'gate', tenant: NATIONAL_TENANT }, (tx) =>
    tx.select({ id: tenants.id }).from(tenants),
  );
  const others = rows.map((row) => row.id).filter((id) => id !== NATIONAL_TENANT);
  return [NATIONAL_TENANT, ...others.sort()];
}
