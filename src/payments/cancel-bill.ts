import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { bills } from '../db/schema.ts';
import { systemClock } from '../kernel/clock.ts';

/**
 * Gives up the bill of a dossier that is not to be sent as confirmed. The platform is told by the background; what is
 * paid for it nevertheless is owed back.
 */
export async function cancelBill(
  context: AppContext,
  tx: Transaction,
  actor: Actor,
  dossier: { id: string; tenant: string; personId: string },
): Promise<void> {
  const given = await tx
    .update(bills)
    .set({ status: 'cancelled', looks: 0, nextLookAt: systemClock.now() })
    .where(and(eq(bills.dossierId, dossier.id), eq(bills.status, 'open')))
    .returning({ id: bills.id });
  for (const { id } of given)
    await recordEvent(tx, actor, {
      tenant: dossier.tenant,
      at: context.clock.now(),
      personId: dossier.personId,
      action: 'bill-given-up',
      object: id,
      details: { dossierId: dossier.id },
    });
}
