import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { conversations } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { listTenants, NATIONAL_TENANT } from './tenants.ts';

/** Who holds this token; undefined where it opens no conversation, as after the person signed in. */
export async function findBearer(context: AppContext, token: string): Promise<Actor | undefined> {
  const tokenHash = sha256Hex(token);
  if (await opensOne(context, NATIONAL_TENANT, tokenHash))
    return { kind: 'bearer', tenant: NATIONAL_TENANT, tokenHash };
  for (const tenant of (await listTenants(context)).slice(1))
    if (await opensOne(context, tenant, tokenHash)) return { kind: 'bearer', tenant, tokenHash };
  return undefined;
}

async function opensOne(context: AppContext, tenant: string, tokenHash: string): Promise<boolean> {
  const rows = await withActor(context.db, { kind: 'gate', tenant }, (tx) =>
    tx.select({ id: conversations.id }).from(conversations).where(eq(conversations.tokenHash, tokenHash)),
  );
  return rows.length > 0;
}
