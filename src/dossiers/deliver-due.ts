import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Filing as WireFiling } from '../connectors/filing.ts';
import type { Transaction } from '../db/database.ts';
import { attachments, deliveries, dossiers } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { systemClock } from '../kernel/clock.ts';
import { paymentsOf } from '../payments/payments-of.ts';
import type { Filing } from './filing.ts';

const WORKER = { kind: 'worker' } as const;
const BATCH = 8;
const LEASE_MS = 20_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15 * 60_000;
/** After two days an operator must look, and the citizen is told. */
const GIVE_UP_MS = 48 * 3_600_000;

type DeliveryRow = typeof deliveries.$inferSelect;

/**
 * Sends every queued dossier that is due. At least once under our id: the back end answers a repeat with the same
 * code, so that the effect is exactly once. Leases run on the machine's clock, which the sandbox cannot move.
 * Returns how many were tried.
 */
export async function deliverDue(context: AppContext): Promise<number> {
  const due = await withActor(context.db, WORKER, claimDue);
  await Promise.all(due.map((row) => deliverOne(context, row)));
  return due.length;
}

async function claimDue(tx: Transaction): Promise<DeliveryRow[]> {
  const now = systemClock.now();
  const free = or(isNull(deliveries.leaseUntil), lte(deliveries.leaseUntil, now));
  const due = await tx
    .select({ dossierId: deliveries.dossierId })
    .from(deliveries)
    .where(and(inArray(deliveries.status, ['queued', 'sent']), lte(deliveries.nextAttemptAt, now), free))
    .orderBy(asc(deliveries.nextAttemptAt))
    .limit(BATCH)
    .for('update', { skipLocked: true });
  if (due.length === 0) return [];
  const ids = due.map((row) => row.dossierId);
  return tx
    .update(deliveries)
    .set({ leaseUntil: new Date(now.getTime() + LEASE_MS) })
    .where(inArray(deliveries.dossierId, ids))
    .returning();
}

async function deliverOne(context: AppContext, row: DeliveryRow): Promise<void> {
  try {
    const { filing, backEnd } = await withActor(context.db, WORKER, (tx) => wireFilingOf(context, tx, row));
    const delivery = await context.connectors.deliver(backEnd, filing);
    if (delivery.kind === 'accepted') await acknowledge(context, row, delivery.code);
    else if (delivery.kind === 'rejected') await park(context, row, delivery.reason);
    else await retryLater(context, row, delivery.reason);
  } catch (error) {
    context.log.error('delivery failed', {
      dossierId: row.dossierId,
      error: error instanceof Error ? error.name : 'unknown',
    });
    await retryLater(context, row, 'internal');
  }
}

async function wireFilingOf(context: AppContext, tx: Transaction, row: DeliveryRow) {
  const [dossier] = await tx.select().from(dossiers).where(eq(dossiers.id, row.dossierId));
  if (!dossier?.filing) throw new Error('a queued dossier has no filing');
  const sealer = await context.keyring.sealerOf(tx, dossier.id, dossier.tenant);
  const filing = sealer.unseal<Filing>('filing', dossier.filing);
  const files = await tx.select().from(attachments).where(eq(attachments.dossierId, dossier.id));
  const { payment } = await paymentsOf(tx, dossier.id);
  const wire: WireFiling = {
    dossierId: dossier.id,
    procedureCode: filing.procedureCode,
    procedureName: filing.procedureName.vi,
    applicant: filing.applicant,
    values: filing.values,
    provenance: filing.provenance,
    agreements: filing.agreements ?? [],
    attachments: files.map((file) => ({
      requirementId: file.requirementId,
      name: sealer.unseal<string>('file-name', file.name),
      mediaType: file.mediaType,
      sha256: file.sha256,
      bytes: sealer.unsealBytes('file', file.content),
    })),
    ...(payment ? { payment } : {}),
    reviewHash: filing.reviewHash,
    submittedAt: filing.confirmedAt,
  };
  return { filing: wire, backEnd: filing.backEnd as 'linked-services' | 'public-service-portal' };
}

async function acknowledge(context: AppContext, row: DeliveryRow, code: string): Promise<void> {
  const now = context.clock.now();
  const step = { status: 1, at: now.toISOString() };
  await withActor(context.db, WORKER, async (tx) => {
    await tx
      .update(deliveries)
      .set({
        status: 'acknowledged',
        attempts: row.attempts + 1,
        leaseUntil: null,
        lastError: null,
        acknowledgedAt: now,
      })
      .where(eq(deliveries.dossierId, row.dossierId));
    await tx
      .update(dossiers)
      .set({ code, status: 1, steps: [step], updatedAt: now })
      .where(and(eq(dossiers.id, row.dossierId), isNull(dossiers.code)));
    await recordEvent(tx, WORKER, {
      tenant: row.tenant,
      at: now,
      action: 'dossier-delivered',
      object: row.dossierId,
      details: { code },
    });
  });
}

async function retryLater(context: AppContext, row: DeliveryRow, reason: string): Promise<void> {
  const now = systemClock.now();
  if (now.getTime() - row.queuedAt.getTime() > GIVE_UP_MS && row.attempts > 20)
    return park(context, row, reason);
  const backOffMs =
    Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** row.attempts) * (0.75 + Math.random() / 2);
  await withActor(context.db, WORKER, (tx) =>
    tx
      .update(deliveries)
      .set({
        status: 'sent',
        attempts: row.attempts + 1,
        leaseUntil: null,
        lastError: reason,
        nextAttemptAt: new Date(now.getTime() + backOffMs),
      })
      .where(eq(deliveries.dossierId, row.dossierId)),
  );
}

async function park(context: AppContext, row: DeliveryRow, reason: string): Promise<void> {
  const now = context.clock.now();
  context.log.error('delivery parked', { dossierId: row.dossierId, reason });
  await withActor(context.db, WORKER, async (tx) => {
    await tx
      .update(deliveries)
      .set({ status: 'parked', attempts: row.attempts + 1, leaseUntil: null, lastError: reason })
      .where(eq(deliveries.dossierId, row.dossierId));
    await recordEvent(tx, WORKER, {
      tenant: row.tenant,
      at: now,
      action: 'delivery-parked',
      object: row.dossierId,
      details: { reason },
    });
  });
}
