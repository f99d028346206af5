import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import type { Actor } from '../../db/actor.ts';
import type { Transaction } from '../../db/database.ts';
import { carryOvers, conversations } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';

export const CODE_LIFETIME_MS = 60_000;
/** So many wrong ones end a code. */
export const MOST_TRIES = 5;

export type Gate = Extract<Actor, { kind: 'gate' }>;
export type CarryOver = typeof carryOvers.$inferSelect;
type ConversationRow = typeof conversations.$inferSelect;

/** What is kept of a verifier, as the frame itself computes it (PKCE's S256, RFC 7636 section 4.2). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** The gate of the site whose conversation this verifier carries; undefined where it carries none. */
export async function gateOf(context: AppContext, challenge: string): Promise<Gate | undefined> {
  const anySite = { kind: 'gate', tenant: '', tokenHash: challenge } as const;
  const [row] = await withActor(context.db, anySite, (tx) =>
    tx.select({ tenant: carryOvers.tenant }).from(carryOvers).where(eq(carryOvers.challenge, challenge)),
  );
  return row && { ...anySite, tenant: row.tenant };
}

/**
 * The carry-over of a challenge, locked until the end of the transaction, with its conversation as it is: that one is not
 * locked, since the gate may lock nothing that a person owns.
 */
export async function lockCarried(
  tx: Transaction,
  challenge: string,
): Promise<{ carryOver: CarryOver; conversation: ConversationRow } | undefined> {
  const [row] = await tx
    .select({ carryOver: carryOvers, conversation: conversations })
    .from(carryOvers)
    .innerJoin(conversations, eq(conversations.id, carryOvers.conversationId))
    .where(eq(carryOvers.challenge, challenge))
    .for('update', { of: carryOvers });
  return row;
}
