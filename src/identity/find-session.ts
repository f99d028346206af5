import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { CitizenActor } from '../dossiers/open-dossier.ts';
import { sessions } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { NATIONAL_TENANT } from '../tenants/tenant.ts';

export interface Session {
  actor: CitizenActor;
  roles: string[];
  authorityId?: string;
}

/** The session that a cookie's secret opens. */
export async function findSession(
  context: AppContext,
  secret: string,
): Promise<{ kind: 'open'; session: Session } | { kind: 'expired' } | { kind: 'none' }> {
  const [row] = await withActor(context.db, { kind: 'gate', tenant: NATIONAL_TENANT }, (tx) =>
    tx
      .select()
      .from(sessions)
      .where(eq(sessions.tokenHash, sha256Hex(secret))),
  );
  if (!row) return { kind: 'none' };
  if (row.expiresAt <= context.clock.now()) return { kind: 'expired' };
  const actor = { kind: 'citizen', tenant: row.tenant, personId: row.personId } as const;
  const { roles, authorityId } = row;
  return { kind: 'open', session: authorityId ? { actor, roles, authorityId } : { actor, roles } };
}
