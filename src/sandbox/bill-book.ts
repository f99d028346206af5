import type { Clock } from '../kernel/clock.ts';

/** A bill as the payment platform holds it. */
export interface SandboxBill {
  /** the number that the sender gave it */
  billId: string;
  dossierId: string;
  /** of whoever has to pay */
  personalId: string;
  payerName: string;
  amountVnd: number;
  what: string;
  returnUrl: string;
  noticeUrl: string;
  /** ISO 8601 */
  expiresAt: string;
  voided: boolean;
  payments: SandboxPayment[];
}

export interface SandboxPayment {
  paymentId: string;
  amountVnd: number;
  /** ISO 8601 */
  paidAt: string;
}

/** What the journal keeps of bills. */
export type BillEntry =
  | { kind: 'bill'; bill: SandboxBill }
  | { kind: 'bill-paid'; billId: string; payment: SandboxPayment }
  | { kind: 'bill-voided'; billId: string };

export interface BillBook {
  /** The first of a number stays; resolves when it is safe on disk. */
  place(bill: Omit<SandboxBill, 'voided' | 'payments'>): Promise<SandboxBill>;
  find(billId: string): SandboxBill | undefined;
  list(): readonly SandboxBill[];
  statusOf(bill: SandboxBill): 'PENDING' | 'PAID' | 'VOIDED' | 'EXPIRED';
  /** Takes money, also a second time, as a bank transfer beside the page would; undefined where none is taken. */
  pay(billId: string): Promise<SandboxPayment | undefined>;
  /** What was paid stays paid. */
  void(billId: string): Promise<void>;
  clear(): void;
}

/** The bills of the payment stand-in, rebuilt from the journal. */
export function billBook(
  clock: Clock,
  kept: readonly { kind: string }[],
  append: (entry: BillEntry) => Promise<void>,
): BillBook {
  const bills = new Map<string, SandboxBill>();
  const apply = (entry: BillEntry) => {
    if (entry.kind === 'bill') bills.set(entry.bill.billId, structuredClone(entry.bill));
    if (entry.kind === 'bill-paid') bills.get(entry.billId)?.payments.push(entry.payment);
    if (entry.kind === 'bill-voided') Object.assign(bills.get(entry.billId) ?? {}, { voided: true });
  };
  const write = async (entry: BillEntry) => {
    apply(entry);
    await append(entry);
  };
  for (const entry of kept as readonly BillEntry[]) apply(entry);

  function statusOf({ voided, payments, expiresAt }: SandboxBill) {
    if (payments.length > 0) return 'PAID';
    if (voided) return 'VOIDED';
    return Date.parse(expiresAt) <= clock.now().getTime() ? 'EXPIRED' : 'PENDING';
  }

  return {
    statusOf,
    find: (billId) => bills.get(billId),
    list: () => [...bills.values()],
    place: async (bill) => {
      if (!bills.has(bill.billId))
        await write({ kind: 'bill', bill: { ...bill, voided: false, payments: [] } });
      return bills.get(bill.billId) as SandboxBill;
    },
    pay: async (billId) => {
      const bill = bills.get(billId);
      const status = bill && statusOf(bill);
      if (!bill || status === 'VOIDED' || status === 'EXPIRED') return undefined;
      const payment = {
        paymentId: `KP${Date.now().toString(36)}${bills.size}${bill.payments.length}`.toUpperCase(),
        amountVnd: bill.amountVnd,
        paidAt: clock.now().toISOString(),
      };
      await write({ kind: 'bill-paid', billId, payment });
      return payment;
    },
    void: async (billId) => {
      const bill = bills.get(billId);
      if (bill && !bill.voided && bill.payments.length === 0) await write({ kind: 'bill-voided', billId });
    },
    clear: () => bills.clear(),
  };
}
