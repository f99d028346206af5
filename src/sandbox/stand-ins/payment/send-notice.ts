import { setTimeout } from 'node:timers/promises';
import type { PaymentNotice } from '../../../connectors/payment/wire.ts';
import type { SandboxBill, SandboxPayment } from '../../bill-book.ts';
import type { Fault } from '../../fault.ts';
import type { Sandbox } from '../../sandbox.ts';
import { SANDBOX_CREDENTIALS } from '../credentials.ts';
import { sumOf } from './calls.ts';

const PATIENCE_MS = 3_000;

/**
 * Tells the sender of the bill, once, as the fault of operation `callback` says. A notice that is lost is not sent
 * again, so that only a look-up finds the payment; the payer's page waits for a prompt one.
 */
export async function sendNotice(
  sandbox: Sandbox,
  bill: SandboxBill,
  payment: SandboxPayment,
): Promise<void> {
  const fault = sandbox.takeFault('payment', 'callback', bill.personalId);
  const bodies = bodiesOf(noticeOf(bill, payment), fault);
  const sending = (async () => {
    await setTimeout(fault?.delayMs ?? 0, undefined, { ref: false });
    for (const body of bodies) await send(sandbox, bill.noticeUrl, body);
  })();
  if (fault?.kind !== 'slow') await sending;
}

function noticeOf({ billId }: SandboxBill, { paymentId, amountVnd, paidAt }: SandboxPayment): PaymentNotice {
  const client_id = SANDBOX_CREDENTIALS.payment.clientId;
  const command = 'payment_notice';
  return {
    client_id,
    command,
    transaction_id: billId,
    trans_amount: amountVnd,
    payment_id: paymentId,
    paid_at: paidAt,
    check_sum: sumOf([client_id, command, billId, amountVnd, paymentId, paidAt]),
  };
}

function bodiesOf(notice: PaymentNotice, fault: Fault | undefined): string[] {
  const whole = JSON.stringify(notice);
  switch (fault?.kind) {
    case 'down':
    case 'http-500':
    case 'commit-then-drop':
      return [];
    case 'duplicate':
      return [whole, whole];
    case 'garbage':
      return [whole.slice(0, whole.length / 2)];
    case 'partial':
      return [JSON.stringify({ ...notice, payment_id: undefined })];
    case 'wrong-person':
      return [JSON.stringify({ ...notice, transaction_id: `${notice.transaction_id}X` })];
    case 'slow':
    case 'stale':
    case undefined:
      return [whole];
  }
}

async function send({ log }: Sandbox, url: string, body: string): Promise<void> {
  try {
    const headers = { 'content-type': 'application/json' };
    await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    log.warn('payment notice not delivered');
  }
}
