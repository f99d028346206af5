import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { BillSeen } from '../connectors/billing.ts';
import { bills } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { CitizenActor } from '../dossiers/open-dossier.ts';
import { findOpenBill, type Bill } from './bill.ts';
import type { Checked } from './checked.ts';
import { placeBill } from './place-bill.ts';
import { renewBill } from './renew-bill.ts';
import { settleBill } from './settle-bill.ts';

/** How the bill of a dossier in stage `paying` stands, asked of the platform now. Call it outside of a transaction. */
export async function checkBill(
  context: AppContext,
  actor: CitizenActor,
  dossier: Dossier,
): Promise<Checked> {
  const bill = await withActor(context.db, actor, (tx) => findOpenBill(tx, dossier.id));
  if (!bill) return { kind: 'filed' };
  const seen = await ask(context, bill);
  switch (seen.kind) {
    case 'unavailable':
      return { kind: 'unavailable', bill };
    case 'absent':
      return isOver(context, bill)
        ? renewBill(context, actor, dossier, bill)
        : placeAgain(context, actor, dossier, bill);
    case 'found':
      if (await isSettled(context, bill, seen)) return { kind: 'filed' };
      return seen.status === 'expired' || seen.status === 'voided'
        ? renewBill(context, actor, dossier, bill)
        : { kind: 'waiting', bill };
  }
}

/** A bill that is over here is voided there first, so that it cannot be paid beside the one that takes its place. */
async function ask(context: AppContext, bill: Bill): Promise<BillSeen> {
  const { billing } = context.connectors;
  if (isOver(context, bill)) return billing.voidBill(bill.id);
  return bill.url === null ? { kind: 'absent' } : billing.lookUpBill(bill.id);
}

function isOver(context: AppContext, { expiresAt }: Bill): boolean {
  return expiresAt <= context.clock.now();
}

async function isSettled(
  context: AppContext,
  { id }: Bill,
  { payments }: Extract<BillSeen, { kind: 'found' }>,
): Promise<boolean> {
  let filed = false;
  for (const payment of payments) {
    const settled = await settleBill(context, id, payment);
    filed ||= settled === 'filed' || settled === 'known';
  }
  return filed;
}

/** The platform was down when the bill was made, or has lost it. */
async function placeAgain(
  context: AppContext,
  actor: CitizenActor,
  dossier: Dossier,
  bill: Bill,
): Promise<Checked> {
  const placed = await placeBill(context, dossier, bill);
  if (!placed) return { kind: 'unavailable', bill };
  await withActor(context.db, actor, (tx) =>
    tx
      .update(bills)
      .set(placed)
      .where(and(eq(bills.id, bill.id), eq(bills.status, 'open'))),
  );
  return { kind: 'waiting', bill: { ...bill, ...placed } };
}
