import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BillOrder } from '../../src/connectors/billing.ts';
import { connectSources } from '../../src/connectors/connect-sources.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/stand-ins/credentials.ts';
import { openCountry, serve, type Country } from './country.ts';

const PERSON = '001090000001';

let country: Country;
let made = 0;

beforeAll(async () => {
  country = await openCountry();
});
afterAll(() => country.close());

function order(rest: Partial<BillOrder> = {}): BillOrder {
  made += 1;
  return {
    ...{ billId: `bil_${made}`, dossierId: `dos_${made}`, amountVnd: 10_000 },
    ...{ procedureCode: '1.004222', procedureName: 'Đăng ký thường trú' },
    payer: { personalId: PERSON, fullName: 'Trần Văn Thử' },
    expiresAt: new Date(country.clock.now().getTime() + 3_600_000),
    ...{ returnUrl: 'http://127.0.0.1:9/', noticeUrl: 'http://127.0.0.1:9/callback' },
    ...rest,
  };
}

const fault = (kind: 'garbage', operation: string, count?: number) =>
  country.sandbox.orderFault({ source: 'payment', kind, operation, ...(count ? { count } : {}) });

describe('the payment connector', () => {
  it('places a bill, again under the same number, and sees it open, paid, with what was paid', async () => {
    const { billing } = country.connect();
    const bill = order();
    const placed = await billing.placeBill(bill);
    expect(placed).toMatchObject({ kind: 'placed', account: { bankBin: '970499' } });
    expect(await billing.placeBill(bill)).toEqual(placed);
    expect(await billing.lookUpBill(bill.billId)).toEqual({ kind: 'found', status: 'open', payments: [] });
    const payment = await country.sandbox.bills.pay(bill.billId);
    expect(await billing.lookUpBill(bill.billId)).toEqual({
      kind: 'found',
      status: 'paid',
      payments: [{ reference: payment?.paymentId, amountVnd: 10_000, paidAt: country.clock.now() }],
    });
    expect(await billing.voidBill(bill.billId)).toMatchObject({ status: 'paid' });
  });

  it('voids what is not paid, and tells absent from unavailable', async () => {
    const { billing } = country.connect();
    const bill = order();
    await billing.placeBill(bill);
    expect(await billing.voidBill(bill.billId)).toMatchObject({ status: 'voided' });
    expect(await billing.lookUpBill('bil_never')).toEqual({ kind: 'absent' });
  });

  it('is refused with another secret, and places nothing', async () => {
    const payment = { ...SANDBOX_CREDENTIALS.payment, secret: 'not the secret we agreed on' };
    const { billing } = country.connect({ credentials: { ...SANDBOX_CREDENTIALS, payment } });
    const bill = order();
    expect(await billing.placeBill(bill)).toEqual({ kind: 'unavailable', reason: 'http' });
    expect(country.sandbox.bills.find(bill.billId)).toBeUndefined();
  });

  it.each(['down', 'garbage', 'http-500', 'partial', 'wrong-person', 'commit-then-drop'])(
    'takes %s for no answer, and the same bill afterwards',
    async (kind) => {
      const { billing } = country.connect();
      const bill = order();
      fault(kind as 'garbage', 'bill');
      expect(await billing.placeBill(bill)).toMatchObject({ kind: 'unavailable' });
      country.sandbox.orderFault({ source: 'payment', kind: 'none' });
      expect(await billing.placeBill(bill)).toMatchObject({ kind: 'placed' });
      fault(kind as 'garbage', 'lookup');
      expect(await billing.lookUpBill(bill.billId)).toMatchObject({ kind: 'unavailable' });
      country.sandbox.orderFault({ source: 'payment', kind: 'none' });
      expect(await billing.lookUpBill(bill.billId)).toMatchObject({ kind: 'found', status: 'open' });
    },
  );

  it('does not believe that a bill is paid unless the platform signed it', async () => {
    const paid = {
      ...{ error_code: 0, transaction_id: 'bil_x', trans_amount: 10_000, status: 'PAID' },
      payments: [{ payment_id: 'KP1', amount: 10_000, paid_at: '2026-11-24T03:00:00Z' }],
      check_sum: 'a'.repeat(64),
    };
    const impostor = await serve((_request, response) => void response.end(JSON.stringify(paid)));
    const { billing } = connectSources({
      urls: { ...country.urls, payment: impostor.url },
      ...{ credentials: SANDBOX_CREDENTIALS, log: silentLog, timeoutMs: 2_000 },
    });
    expect(await billing.lookUpBill('bil_x')).toEqual({ kind: 'unavailable', reason: 'garbage' });
    await impostor.close();
  });
});
