import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import { settleBill } from './settle-bill.ts';
import { NATIONAL_TENANT } from '../tenants/tenant.ts';

const WORKER = { kind: 'worker' } as const;

/**
 * The platform's call-back. It comes without a session, so only its signature counts: `forbidden` for a forged one,
 * `not-found` for a bill that is not ours, `payment-mismatch` for another amount. What is refused is kept in the audit.
 */
export async function takeNotice(
  context: AppContext,
  notice: { transaction_id: string },
): Promise<'taken' | 'known'> {
  const read = context.connectors.billing.readNotice(notice);
  if (read.kind === 'forged') {
    await refuse(context, notice.transaction_id, 'forged');
    throw new AppError('forbidden');
  }
  const settled = await settleBill(context, read.billId, read.payment);
  if (settled === 'filed' || settled === 'refund-due') return 'taken';
  await refuse(context, read.billId, settled);
  if (settled === 'known') return 'known';
  throw new AppError(settled === 'unknown-bill' ? 'not-found' : 'payment-mismatch');
}

async function refuse(context: AppContext, billId: string, reason: string): Promise<void> {
  await withActor(context.db, WORKER, (tx) =>
    recordEvent(tx, WORKER, {
      tenant: NATIONAL_TENANT,
      at: context.clock.now(),
      object: billId,
      action: 'payment-refused',
      details: { reason },
    }),
  );
}
