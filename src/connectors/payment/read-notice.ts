import type { Notice } from '../billing.ts';
import { isSignedBy } from './check-sum.ts';
import type { Platform } from './call-platform.ts';
import { PaymentNotice, signedOfNotice } from './wire.ts';

/** Anybody can call us: only the signature tells that the platform did. */
export function readNotice({ account }: Pick<Platform, 'account'>, wire: unknown): Notice {
  const notice = PaymentNotice.safeParse(wire).data;
  if (!notice || notice.client_id !== account.clientId) return { kind: 'forged' };
  if (!isSignedBy(account.secret, signedOfNotice(notice), notice.check_sum)) return { kind: 'forged' };
  const { transaction_id: billId, payment_id: reference, trans_amount: amountVnd, paid_at } = notice;
  return { kind: 'paid', billId, payment: { reference, amountVnd, paidAt: new Date(paid_at) } };
}
