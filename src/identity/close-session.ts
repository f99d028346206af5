import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { sessions } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { NATIONAL_TENANT } from '../tenants/tenant.ts';

/** Signs out: the cookie's secret opens nothing any more. */
export async function closeSession(context: AppContext, secret: string): Promise<void> {
  await withActor(context.db, { kind: 'gate', tenant: NATIONAL_TENANT }, (tx) =>
    tx.delete(sessions).where(eq(sessions.tokenHash, sha256Hex(secret))),
  );
}
