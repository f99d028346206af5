import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import { bills, payments } from '../db/schema.ts';

/** What was paid for a dossier, as its receipt tells it. */
export interface DossierPayments {
  /** null where nothing had to be paid online */
  payment: { billId: string; reference: string; amountVnd: number; paidAt: string } | null;
  /** paid beyond that, to be given back */
  refundDueVnd: number;
}

export async function paymentsOf(tx: Transaction, dossierId: string): Promise<DossierPayments> {
  const rows = await tx
    .select({ payment: payments })
    .from(payments)
    .innerJoin(bills, eq(bills.id, payments.billId))
    .where(eq(bills.dossierId, dossierId))
    .orderBy(asc(payments.paidAt));
  const counted = rows.find(({ payment }) => payment.status === 'counted')?.payment;
  const owed = rows.filter(({ payment }) => payment.status === 'refund-due');
  return {
    payment: counted
      ? {
          billId: counted.billId,
          reference: counted.reference,
          amountVnd: counted.amountVnd,
          paidAt: counted.paidAt.toISOString(),
        }
      : null,
    refundDueVnd: owed.reduce((sum, { payment }) => sum + payment.amountVnd, 0),
  };
}
