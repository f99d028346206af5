import type { AppContext } from '../app-context.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { placeBill, type PlacedBill } from './place-bill.ts';

const VALID_MS = 24 * 60 * 60 * 1000;

/** A bill before it is written down; where the platform did not answer, without a page to pay on. */
export interface DraftBill {
  id: string;
  amountVnd: number;
  expiresAt: Date;
  placed: PlacedBill | undefined;
}

/** A fresh bill that nobody was asked for yet. */
export function newBill(context: AppContext, amountVnd: number): DraftBill {
  const expiresAt = new Date(context.clock.now().getTime() + VALID_MS);
  return { id: context.newId('bil'), amountVnd, expiresAt, placed: undefined };
}

/**
 * Puts a fresh bill before the platform, outside of any transaction. Where the confirmation is not written after all,
 * the platform is left with a bill whose address nobody got.
 */
export async function draftBill(
  context: AppContext,
  dossier: Dossier,
  amountVnd: number,
): Promise<DraftBill> {
  const bill = newBill(context, amountVnd);
  return { ...bill, placed: await placeBill(context, dossier, bill) };
}
