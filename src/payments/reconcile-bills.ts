import { and, asc, eq, gt, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { bills } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Bill } from './bill.ts';
import { settleBill } from './settle-bill.ts';

const WORKER = { kind: 'worker' } as const;
const BATCH = 8;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Money that is under way between banks may come after the bill is over. */
const LOOKED_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Looks after bills that nobody asks about: one that is paid files its dossier although the call-back got lost, one
 * that was given up is voided at the platform. What the platform does not answer is asked again, ever more rarely.
 */
export async function reconcileBills(context: AppContext): Promise<void> {
  const due = await withActor(context.db, WORKER, async (tx) => {
    const now = systemClock.now();
    const waits = and(
      eq(bills.status, 'open'),
      gt(bills.expiresAt, new Date(context.clock.now().getTime() - LOOKED_AFTER_MS)),
    );
    const givenUp = and(inArray(bills.status, ['cancelled', 'expired']), isNull(bills.voidedAt));
    return tx
      .select()
      .from(bills)
      .where(and(lte(bills.nextLookAt, now), ne(bills.status, 'paid'), or(waits, givenUp)))
      .orderBy(asc(bills.nextLookAt))
      .limit(BATCH);
  });
  await Promise.all(due.map((bill) => lookAfter(context, bill)));
}

async function lookAfter(context: AppContext, bill: Bill): Promise<void> {
  const { billing } = context.connectors;
  await putOff(context, bill);
  const seen = await (bill.status === 'open' ? billing.lookUpBill(bill.id) : billing.voidBill(bill.id));
  if (seen.kind === 'unavailable') return;
  if (seen.kind === 'found') for (const payment of seen.payments) await settleBill(context, bill.id, payment);
  if (bill.status !== 'open') await noteVoided(context, bill);
}

async function putOff(context: AppContext, { id, looks }: Bill): Promise<void> {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(looks, 20));
  const nextLookAt = new Date(systemClock.now().getTime() + pauseMs);
  await withActor(context.db, WORKER, (tx) =>
    tx
      .update(bills)
      .set({ looks: looks + 1, nextLookAt })
      .where(eq(bills.id, id)),
  );
}

async function noteVoided(context: AppContext, { id, tenant, dossierId }: Bill): Promise<void> {
  const at = context.clock.now();
  await withActor(context.db, WORKER, async (tx) => {
    await tx.update(bills).set({ voidedAt: at }).where(eq(bills.id, id));
    await recordEvent(tx, WORKER, {
      tenant,
      at,
      action: 'bill-voided',
      object: id,
      details: { dossierId },
    });
  });
}
