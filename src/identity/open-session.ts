import { eq, lt } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Transaction } from '../db/database.ts';
import { sessions } from '../db/schema.ts';
import { sha256Hex } from '../kernel/secrets.ts';

/** Absolute: activity does not prolong it. */
export const SESSION_LIFETIME_MS = 12 * 3_600_000;
/** Long expired rows still tell "expired" from "never was"; after that they go. */
const KEPT_EXPIRED_MS = 7 * 24 * 3_600_000;

/** A new session; its secret goes into the cookie, we keep a hash. The browser's former session ends. */
export async function openSession(
  context: AppContext,
  tx: Transaction,
  input: { tenant: string; personId: string; roles: string[]; authorityId?: string; formerSecret?: string },
): Promise<{ secret: string; expiresAt: Date }> {
  const now = context.clock.now();
  const secret = context.newId('tok');
  const expiresAt = new Date(now.getTime() + SESSION_LIFETIME_MS);
  if (input.formerSecret)
    await tx.delete(sessions).where(eq(sessions.tokenHash, sha256Hex(input.formerSecret)));
  await tx.delete(sessions).where(lt(sessions.expiresAt, new Date(now.getTime() - KEPT_EXPIRED_MS)));
  await tx.insert(sessions).values({
    tokenHash: sha256Hex(secret),
    tenant: input.tenant,
    personId: input.personId,
    roles: input.roles,
    authorityId: input.authorityId ?? null,
    createdAt: now,
    expiresAt,
  });
  return { secret, expiresAt };
}
