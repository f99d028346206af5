import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import { bills, payments } from '../db/schema.ts';

export interface PaymentView {
  billId: string;
  dossierId: string;
  reference: string;
  amountVnd: number;
  /** whether it paid for the filing, or is owed back */
  status: 'counted' | 'refund-due';
  paidAt: string;
}

/** Everything this person paid, oldest first. Row-level security makes it theirs alone. */
export async function listPayments(tx: Transaction): Promise<PaymentView[]> {
  const rows = await tx
    .select({ payment: payments, dossierId: bills.dossierId })
    .from(payments)
    .innerJoin(bills, eq(bills.id, payments.billId))
    .orderBy(asc(payments.paidAt));
  return rows.map(({ payment, dossierId }) => ({
    dossierId,
    billId: payment.billId,
    reference: payment.reference,
    amountVnd: payment.amountVnd,
    status: payment.status === 'counted' ? 'counted' : 'refund-due',
    paidAt: payment.paidAt.toISOString(),
  }));
}
