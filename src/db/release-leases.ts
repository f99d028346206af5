import { isNotNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { conversations, deliveries } from './schema.ts';

/** At the start of the only process on its data: what a killed one had taken is free again. Not for shared databases. */
export async function releaseLeases({ drizzle }: Database): Promise<void> {
  await drizzle
    .update(conversations)
    .set({ leaseBy: null, leaseUntil: null })
    .where(isNotNull(conversations.leaseBy));
  await drizzle.update(deliveries).set({ leaseUntil: null }).where(isNotNull(deliveries.leaseUntil));
}
