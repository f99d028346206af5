import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Transaction } from '../db/database.ts';
import { bills } from '../db/schema.ts';
import type { CitizenActor } from '../dossiers/open-dossier.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Bill } from './bill.ts';
import type { DraftBill } from './draft-bill.ts';

/** Nobody pays sooner. */
const FIRST_LOOK_AFTER_MS = 3_000;

/** Writes a bill down, in the transaction of the confirmation that it belongs to. */
export async function createBill(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  dossierId: string,
  draft: DraftBill,
): Promise<Bill> {
  const at = context.clock.now();
  const row: Bill = {
    id: draft.id,
    tenant: actor.tenant,
    dossierId,
    amountVnd: draft.amountVnd,
    status: 'open',
    url: draft.placed?.url ?? null,
    qr: draft.placed?.qr ?? null,
    createdAt: at,
    expiresAt: draft.expiresAt,
    voidedAt: null,
    looks: 0,
    nextLookAt: new Date(systemClock.now().getTime() + FIRST_LOOK_AFTER_MS),
  };
  await tx.insert(bills).values(row);
  await recordEvent(tx, actor, {
    tenant: actor.tenant,
    at,
    personId: actor.personId,
    action: 'bill-made',
    object: draft.id,
    details: { dossierId },
  });
  return row;
}
