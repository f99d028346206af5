import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { deliveries, idempotencyKeys } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import type { Locale } from '../kernel/text.ts';
import { checkBill } from '../payments/check-bill.ts';
import { checkComplete } from './check-complete.ts';
import { isOpen, type Dossier } from './dossier.ts';
import { fileDossier } from './file-dossier.ts';
import { loadDossier } from './load-dossier.ts';
import { citizenOf, type CitizenActor } from './open-dossier.ts';
import { saveDossier } from './save-dossier.ts';

export interface Submission {
  status: 'queued' | 'sent' | 'acknowledged';
  code: string | null;
  /** what has to be paid before it is sent; without `url` while the payment platform does not answer */
  bill?: { billId: string; amountVnd: number; url: string | null };
}

/**
 * Submits over plain HTTP. The same `Idempotency-Key` with the same body answers the same; with another body it is
 * `key-reused`. The key is written in the transaction that files, so it cannot be spent on nothing.
 */
export async function submitDossier(
  context: AppContext,
  actor: Actor,
  id: string,
  input: { reviewHash: string; idempotencyKey: string; locale: Locale },
): Promise<Submission> {
  const citizen = citizenOf(actor);
  const filed = await withActor(context.db, citizen, async (tx) => {
    const dossier = await loadDossier(context, tx, id);
    await takeKey(context, tx, citizen, id, input);
    if (isOpen(dossier)) checkComplete(dossier, input.locale);
    return fileDossier(context, tx, citizen, dossier, input.reviewHash);
  });
  if (filed.stage === 'paying') {
    const bill = await billOf(context, citizen, filed);
    if (bill) return { status: 'queued', code: null, bill };
  }
  context.wakeDeliveries();
  const status = await withActor(context.db, citizen, (tx) => deliveryStatus(tx, id));
  return { status, code: filed.code };
}

/** The bill to pay; undefined where it has been. `stale-review` where it is over and the dossier has changed since. */
async function billOf(
  context: AppContext,
  citizen: CitizenActor,
  dossier: Dossier,
): Promise<Submission['bill']> {
  const checked = await checkBill(context, citizen, dossier);
  if (checked.kind === 'filed') return undefined;
  if (checked.kind !== 'outdated') {
    const { id, amountVnd, url } = checked.bill;
    return { billId: id, amountVnd, url };
  }
  await withActor(context.db, citizen, (tx) =>
    saveDossier(context, tx, citizen, dossier, { ...dossier, stage: 'draft' }),
  );
  throw new AppError('stale-review');
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
async function deliveryStatus(tx: Transaction, dossierId: string): Promise<Submission['status']> {
  const [row] = await tx
    .select({ status: deliveries.status })
    .from(deliveries)
    .where(eq(deliveries.dossierId, dossierId));
  if (row?.status === 'acknowledged') return 'acknowledged';
  return row?.status === 'queued' || !row ? 'queued' : 'sent';
}
