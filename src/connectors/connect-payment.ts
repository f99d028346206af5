import type { Billing } from './billing.ts';
import type { SourcesOptions } from './connect-sources.ts';
import { failureReason } from './failure-reason.ts';
import { askAboutBill } from './payment/ask-about-bill.ts';
import type { Platform } from './payment/call-platform.ts';
import { placeBill } from './payment/place-bill.ts';
import { readNotice } from './payment/read-notice.ts';
import { readLimits, resilient } from './resilient.ts';

/** Every call may be repeated: the platform knows a bill by our number. */
export function connectPayment(options: Required<SourcesOptions>): Billing {
  const { urls, credentials, log, timeoutMs } = options;
  const platform: Platform = { url: urls.payment.replace(/\/+$/, ''), account: credentials.payment };
  const within = resilient(readLimits(timeoutMs));
  const unavailable = (billId: string) => (error: unknown) => {
    const reason = failureReason(error);
    log.warn('source unavailable', { source: 'payment', reason, billId });
    return { kind: 'unavailable', reason } as const;
  };
  return {
    placeBill: (order) =>
      within((signal) => placeBill(platform, order, signal)).catch(unavailable(order.billId)),
    lookUpBill: (billId) =>
      within((signal) => askAboutBill(platform, 'query_bill', billId, signal)).catch(unavailable(billId)),
    voidBill: (billId) =>
      within((signal) => askAboutBill(platform, 'void_bill', billId, signal)).catch(unavailable(billId)),
    readNotice: (notice) => readNotice(platform, notice),
  };
}
