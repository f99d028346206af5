import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import { bills } from '../db/schema.ts';

/** A bill as kept; `url` and `qr` are null until the payment platform has taken it. */
export type Bill = typeof bills.$inferSelect;

/** The bill that a dossier waits for, if it waits for one. */
export async function findOpenBill(tx: Transaction, dossierId: string): Promise<Bill | undefined> {
  const [row] = await tx
    .select()
    .from(bills)
    .where(and(eq(bills.dossierId, dossierId), eq(bills.status, 'open')));
  return row;
}
