import type { BillSeen } from '../billing.ts';
import { callPlatform, type Platform } from './call-platform.ts';
import { BillStanding, signedOfStanding, type BillQuery } from './wire.ts';

const STATUS_OF = { PENDING: 'open', PAID: 'paid', VOIDED: 'voided', EXPIRED: 'expired' } as const;
const PATH_OF = { query_bill: '/lookup', void_bill: '/void' } as const;

/** How a bill stands: asked only, or after the platform was told to take no more money for it. */
export async function askAboutBill(
  platform: Platform,
  command: BillQuery['command'],
  billId: string,
  signal: AbortSignal,
): Promise<BillSeen> {
  const client_id = platform.account.clientId;
  const standing = await callPlatform(
    platform,
    {
      path: PATH_OF[command],
      body: { client_id, command, transaction_id: billId },
      signed: [client_id, command, billId],
    },
    { schema: BillStanding, signed: signedOfStanding },
    signal,
  );
  if (!standing) return { kind: 'absent' };
  return {
    kind: 'found',
    status: STATUS_OF[standing.status],
    payments: standing.payments.map(({ payment_id, amount, paid_at }) => ({
      reference: payment_id,
      amountVnd: amount,
      paidAt: new Date(paid_at),
    })),
  };
}
