import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import { payments } from '../db/schema.ts';

export interface Refund {
  billId: string;
  reference: string;
  amountVnd: number;
}

/** What this person paid for nothing and has not been told of. Row-level security makes it theirs alone. */
export async function untoldRefunds(tx: Transaction): Promise<Refund[]> {
  const { billId, reference, amountVnd } = payments;
  return tx
    .select({ billId, reference, amountVnd })
    .from(payments)
    .where(and(eq(payments.status, 'refund-due'), isNull(payments.toldAt)));
}

/** In the transaction that stores the reply which tells it. */
export async function noteRefundsTold(tx: Transaction, refunds: Refund[], at: Date): Promise<void> {
  for (const { billId, reference } of refunds)
    await tx
      .update(payments)
      .set({ toldAt: at })
      .where(and(eq(payments.billId, billId), eq(payments.reference, reference)));
}
