import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { deliveries, idempotencyKeys } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { fileDossier } from './file-dossier.ts';
import { loadDossier } from './load-dossier.ts';
import { citizenOf, type CitizenActor } from './open-dossier.ts';

export interface Submission {
  status: 'queued' | 'sent' | 'acknowledged';
  code: string | null;
}

/**
 * Submits over plain HTTP. The same `Idempotency-Key` with the same body answers the same; with another body it is
 * `key-reused`. The key is written in the transaction that files, so it cannot be spent on nothing.
 */
export async function submitDossier(
  context: AppContext,
  actor: Actor,
  id: string,
  input: { reviewHash: string; idempotencyKey: string },
): Promise<Submission> {
  const citizen = citizenOf(actor);
  const submission = await withActor(context.db, citizen, async (tx) => {
    const dossier = await loadDossier(context, tx, id);
    await takeKey(context, tx, citizen, id, input);
    const filed = await fileDossier(context, tx, citizen, dossier, input.reviewHash);
    return { status: await deliveryStatus(tx, id), code: filed.code };
  });
  context.wakeDeliveries();
  return submission;
}

async function takeKey(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  dossierId: string,
  input: { reviewHash: string; idempotencyKey: string },
): Promise<void> {
  const bodyHash = sha256Hex(JSON.stringify([dossierId, input.reviewHash]));
  await tx
    .insert(idempotencyKeys)
    .values({
      personId: actor.personId,
      key: input.idempotencyKey,
      tenant: actor.tenant,
      bodyHash,
      dossierId,
      at: context.clock.now(),
    })
    .onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.personId, actor.personId), eq(idempotencyKeys.key, input.idempotencyKey)));
  if (row?.bodyHash !== bodyHash) throw new AppError('key-reused');
}

/** `sent` covers a delivery that was attempted and is not acknowledged, parked ones included. */
export async function deliveryStatus(tx: Transaction, dossierId: string): Promise<Submission['status']> {
  const [row] = await tx
    .select({ status: deliveries.status })
    .from(deliveries)
    .where(eq(deliveries.dossierId, dossierId));
  if (row?.status === 'acknowledged') return 'acknowledged';
  return row?.status === 'queued' || !row ? 'queued' : 'sent';
}
