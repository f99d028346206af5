import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Payment } from '../connectors/billing.ts';
import type { Transaction } from '../db/database.ts';
import { bills, dossiers, payments } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { queueDelivery } from '../dossiers/queue-delivery.ts';
import type { Bill } from './bill.ts';

const WORKER = { kind: 'worker' } as const;

export type Settled =
  /** the first payment of a bill that is waited for: the dossier is on its way */
  | 'filed'
  /** money that nothing is due for: paid twice, or for a bill given up */
  | 'refund-due'
  /** recorded before; nothing was done */
  | 'known'
  | 'wrong-amount'
  | 'unknown-bill';

/**
 * Takes note of a payment that the platform vouches for. The first for an open bill files its dossier, delivery and
 * all, in one transaction; every other is owed back. The same payment again changes nothing.
 */
export async function settleBill(context: AppContext, billId: string, payment: Payment): Promise<Settled> {
  const settled = await withActor(context.db, WORKER, async (tx): Promise<Settled> => {
    const [known] = await tx.select().from(bills).where(eq(bills.id, billId));
    if (!known) return 'unknown-bill';
    if (known.amountVnd !== payment.amountVnd) return 'wrong-amount';
    const waits = await lockWaiting(tx, known.dossierId);
    const [bill] = await tx.select().from(bills).where(eq(bills.id, billId)).for('update');
    const files = waits && bill?.status === 'open';
    if (!(await record(context, tx, known, payment, files ? 'counted' : 'refund-due'))) return 'known';
    if (files) await fileFor(context, tx, known);
    return files ? 'filed' : 'refund-due';
  });
  if (settled === 'filed') context.wakeDeliveries();
  return settled;
}

/** Whether the dossier waits for its payment still; the lock keeps it so. One given up is not seen from here. */
async function lockWaiting(tx: Transaction, dossierId: string): Promise<boolean> {
  const [row] = await tx
    .select({ stage: dossiers.stage })
    .from(dossiers)
    .where(eq(dossiers.id, dossierId))
    .for('update');
  return row?.stage === 'paying';
}

/** False where this payment is on record. */
async function record(
  context: AppContext,
  tx: Transaction,
  { id: billId, tenant, dossierId }: Bill,
  { reference, amountVnd, paidAt }: Payment,
  status: 'counted' | 'refund-due',
): Promise<boolean> {
  const at = context.clock.now();
  const written = await tx
    .insert(payments)
    .values({ billId, reference, tenant, amountVnd, status, paidAt, recordedAt: at })
    .onConflictDoNothing({ target: [payments.billId, payments.reference] })
    .returning({ reference: payments.reference });
  if (written.length === 0) return false;
  await recordEvent(tx, WORKER, {
    tenant,
    at,
    object: billId,
    details: { dossierId, reference },
    action: status === 'counted' ? 'bill-paid' : 'payment-refund-due',
  });
  return true;
}

async function fileFor(context: AppContext, tx: Transaction, bill: Bill): Promise<void> {
  const now = context.clock.now();
  await tx.update(bills).set({ status: 'paid' }).where(eq(bills.id, bill.id));
  await tx
    .update(dossiers)
    .set({ stage: 'submitted', submittedAt: now, updatedAt: now })
    .where(and(eq(dossiers.id, bill.dossierId), eq(dossiers.stage, 'paying')));
  await queueDelivery(tx, { id: bill.dossierId, tenant: bill.tenant });
}
