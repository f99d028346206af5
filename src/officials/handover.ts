import { and, eq, ne, sql } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import type { Sealer } from '../db/keyring.ts';
import { handovers, tenants } from '../db/schema.ts';

export type HandoverRow = typeof handovers.$inferSelect;

/** Why a conversation asked for a person. */
export interface HandoverReason {
  /** what was said last */
  lastWords: string;
  /** messages in a row that were not understood */
  misses: number;
}

/** The open hand-over of a conversation, as the conversation needs to know it. */
export interface OpenHandover {
  id: string;
  status: 'waiting' | 'taken';
  authorityId: string | null;
  seq: number;
  /** who took it */
  officialName?: string;
}

export async function openHandoverOf(
  tx: Transaction,
  sealer: Sealer,
  conversationId: string,
): Promise<OpenHandover | undefined> {
  const [row] = await tx
    .select()
    .from(handovers)
    .where(and(eq(handovers.conversationId, conversationId), ne(handovers.status, 'closed')));
  if (!row) return undefined;
  const { id, authorityId, seq, officialName } = row;
  const named = officialName ? { officialName: sealer.unseal<string>('official-name', officialName) } : {};
  return { id, status: row.status === 'taken' ? 'taken' : 'waiting', authorityId, seq, ...named };
}

/** Its place in the queue, counted from 1; for one that is yet to be asked, the place it will get. */
export async function placeInQueue(
  tx: Transaction,
  authorityId: string | null,
  seq?: number,
): Promise<number> {
  const before = seq ?? Number.MAX_SAFE_INTEGER;
  const waiting = sql<number>`handovers_before(${authorityId}::text, ${before}::bigint)`;
  const [row] = await tx.select({ waiting }).from(tenants).limit(1);
  return (row?.waiting ?? 0) + 1;
}
