import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import { agreements } from '../db/schema.ts';

/** Nobody is asked any more for a dossier that was given up or filed. */
export async function revokeInvitations(tx: Transaction, dossierId: string): Promise<void> {
  await tx
    .update(agreements)
    .set({ status: 'revoked' })
    .where(and(eq(agreements.dossierId, dossierId), eq(agreements.status, 'waiting')));
}
