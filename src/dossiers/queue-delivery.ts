import type { Transaction } from '../db/database.ts';
import { deliveries } from '../db/schema.ts';
import { systemClock } from '../kernel/clock.ts';

/** Puts a filed dossier on its way to its back end, in the transaction that files it; a second time is refused. */
export async function queueDelivery(
  tx: Transaction,
  { id, tenant }: { id: string; tenant: string },
): Promise<void> {
  const now = systemClock.now();
  await tx
    .insert(deliveries)
    .values({ dossierId: id, tenant, status: 'queued', nextAttemptAt: now, queuedAt: now });
}
