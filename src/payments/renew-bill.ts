import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { bills } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { CitizenActor } from '../dossiers/open-dossier.ts';
import { currentReviewHash } from '../dossiers/review.ts';
import { findOpenBill, type Bill } from './bill.ts';
import type { Checked } from './checked.ts';
import { createBill } from './create-bill.ts';
import { draftBill } from './draft-bill.ts';

/**
 * Another bill in place of one that the platform takes no more money for. The confirmation is that of the old one, so
 * it must still be of exactly what would be sent. Of two windows the second gets the bill of the first.
 */
export async function renewBill(
  context: AppContext,
  actor: CitizenActor,
  dossier: Dossier,
  old: Bill,
): Promise<Checked> {
  if (currentReviewHash(context, dossier) !== dossier.reviewHash) return { kind: 'outdated' };
  const draft = await draftBill(context, dossier, old.amountVnd);
  const bill = await withActor(context.db, actor, async (tx) => {
    const ended = await tx
      .update(bills)
      .set({ status: 'expired', voidedAt: context.clock.now() })
      .where(and(eq(bills.id, old.id), eq(bills.status, 'open')))
      .returning({ id: bills.id });
    return ended.length === 0
      ? findOpenBill(tx, dossier.id)
      : createBill(context, tx, actor, dossier.id, draft);
  });
  if (!bill) return { kind: 'filed' };
  return bill.url === null ? { kind: 'unavailable', bill } : { kind: 'renewed', bill };
}
