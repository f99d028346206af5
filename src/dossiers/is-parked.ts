import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { deliveries } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import type { CitizenActor } from './open-dossier.ts';

/** Whether the back end would not take the dossier, so that an operator has to look; it is not sent again by itself. */
export async function isParked(context: AppContext, actor: CitizenActor, id: string): Promise<boolean> {
  const [row] = await withActor(context.db, actor, (tx) =>
    tx.select({ status: deliveries.status }).from(deliveries).where(eq(deliveries.dossierId, id)),
  );
  return row?.status === 'parked';
}
