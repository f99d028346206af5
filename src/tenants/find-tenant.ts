import type { AppContext } from '../app-context.ts';
import { listTenants } from './list-tenants.ts';
import type { Tenant } from './tenant.ts';

/** Half of the minute within which a withdrawn origin must be shut out everywhere; browsers may keep the other half. */
const KEPT_MS = 30_000;

export interface Tenants {
  find(id: string): Promise<Tenant | undefined>;
  /** whether some site calls from pages of this origin */
  hasOrigin(origin: string): Promise<boolean>;
}

/**
 * Looks sites up among all of them, read at most every half minute by the context's clock; a clock that was set back
 * reads anew. Each process, and each isolate, keeps its own; nothing under way is shared, for isolates may not.
 */
export function keepTenantsAtHand(context: AppContext): Tenants {
  let kept: { atMs: number; tenants: Tenant[] } | undefined;
  const all = async (): Promise<Tenant[]> => {
    const atMs = context.clock.now().getTime();
    if (kept && atMs >= kept.atMs && atMs < kept.atMs + KEPT_MS) return kept.tenants;
    kept = { atMs, tenants: await listTenants(context) };
    return kept.tenants;
  };
  return {
    find: async (id) => (await all()).find((tenant) => tenant.id === id),
    hasOrigin: async (origin) => (await all()).some(({ origins }) => origins.includes(origin)),
  };
}
