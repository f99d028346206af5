/** A bill on its way to the payment platform. `billId` is the idempotency key. */
export interface BillOrder {
  billId: string;
  dossierId: string;
  amountVnd: number;
  procedureCode: string;
  procedureName: string;
  payer: { personalId: string; fullName: string };
  expiresAt: Date;
  /** where the page offers to go after paying */
  returnUrl: string;
  /** where the platform tells us */
  noticeUrl: string;
}

export type BillPlaced =
  /** `account` is what a transfer goes to; `purpose` what it has to say */
  | { kind: 'placed'; url: string; account: { bankBin: string; number: string; purpose: string } }
  | { kind: 'unavailable'; reason: string };

export interface Payment {
  /** the platform's own */
  reference: string;
  amountVnd: number;
  paidAt: Date;
}

export type BillSeen =
  | { kind: 'found'; status: 'open' | 'paid' | 'voided' | 'expired'; payments: Payment[] }
  /** the platform knows no such bill */
  | { kind: 'absent' }
  | { kind: 'unavailable'; reason: string };

/** A call-back, proven to come from the platform or not. */
export type Notice = { kind: 'paid'; billId: string; payment: Payment } | { kind: 'forged' };

/** What speaks to the payment platform. Called from `payments/` alone. */
export interface Billing {
  placeBill(order: BillOrder): Promise<BillPlaced>;
  lookUpBill(billId: string): Promise<BillSeen>;
  /** `found` with `paid` where the money came first: then it takes part no more */
  voidBill(billId: string): Promise<BillSeen>;
  /** `notice` as parsed from the body of a call-back */
  readNotice(notice: unknown): Notice;
}
