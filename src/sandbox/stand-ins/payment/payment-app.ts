import { Hono } from 'hono';
import type { BillStanding, BillTaken } from '../../../connectors/payment/wire.ts';
import type { SandboxBill } from '../../bill-book.ts';
import type { Sandbox } from '../../sandbox.ts';
import { answerWithFault, type Distortion } from '../answer-with-fault.ts';
import { SANDBOX_CREDENTIALS } from '../credentials.ts';
import { readJson } from '../read-json.ts';
import { STAND_IN_HEADER, type StandIn, type StandInContext, type StandInEnv } from '../stand-in.ts';
import { BillCall, QueryCall, signedOfBill, sumOf } from './calls.ts';
import { payPage } from './pay-page.ts';
import { sendNotice } from './send-notice.ts';

const BAD_DATA = { error_code: 2, message: 'Dữ liệu không đúng cấu trúc' };
const BAD_SUM = { error_code: 3, message: 'Sai check_sum' };
const UNKNOWN_BILL = { error_code: 4, message: 'Không có hóa đơn này' };
/** Of the invented bank and account that the QR code names. */
const ACCOUNT = { MaNHThuHuong: '970499', TKThuHuong: 'MOPHONG0001' };

/**
 * A stand-in for the payment platform: signed bills in the manner of KeyPay, a page to pay on, a signed notice to
 * whoever sent the bill, and answers to questions. The page takes no card: its first form pays.
 */
export function paymentApp(sandbox: Sandbox): StandIn {
  const { bills } = sandbox;
  const app = new Hono<StandInEnv>();
  app.use(async (context, next) => {
    context.header(STAND_IN_HEADER, 'stand-in; bill and check_sum as in public code, the rest is ours');
    await next();
  });

  app.post('/bills', async (context) => {
    const call = await readJson(context, BillCall);
    if (!call) return context.json(BAD_DATA);
    if (!isOurs(call, signedOfBill(call))) return context.json(BAD_SUM);
    const fault = sandbox.takeFault('payment', 'bill', call.bill_info.SoCMNDNguoiNop);
    return answerWithFault(context, fault, async (distortion) => {
      const bill = await bills.place(billOf(call));
      return context.json(distorted(taken(context, bill), distortion));
    });
  });

  app.post('/lookup', (context) => about(context, 'lookup', async () => {}));
  app.post('/void', (context) => about(context, 'void', (bill) => bills.void(bill.billId)));

  app.get('/pay/:id', (context) => {
    const bill = bills.find(context.req.param('id'));
    return bill ? context.html(payPage(bill, bills.statusOf(bill))) : context.notFound();
  });
  app.post('/pay/:id', async (context) => {
    const bill = bills.find(context.req.param('id'));
    if (!bill) return context.notFound();
    const payment = await bills.pay(bill.billId);
    if (!payment) return context.html(payPage(bill, bills.statusOf(bill)), 409);
    await sendNotice(sandbox, bill, payment);
    return context.html(payPage(bill, 'PAID'));
  });
  app.post('/pay/:id/fail', (context) => {
    const bill = bills.find(context.req.param('id'));
    return bill ? context.html(payPage(bill, bills.statusOf(bill), 'failed')) : context.notFound();
  });
  return app;

  async function about(
    context: StandInContext,
    operation: 'lookup' | 'void',
    act: (bill: SandboxBill) => Promise<void>,
  ): Promise<Response> {
    const call = await readJson(context, QueryCall);
    if (!call) return context.json(BAD_DATA);
    if (!isOurs(call, [call.client_id, call.command, call.transaction_id])) return context.json(BAD_SUM);
    const bill = bills.find(call.transaction_id);
    const fault = sandbox.takeFault('payment', operation, bill?.personalId);
    return answerWithFault(context, fault, async (distortion) => {
      if (!bill) return context.json(UNKNOWN_BILL);
      await act(bill);
      return context.json(distorted(standing(sandbox, bill, distortion), distortion));
    });
  }
}

function isOurs(call: { client_id: string; check_sum: string }, signed: (string | number)[]): boolean {
  return call.client_id === SANDBOX_CREDENTIALS.payment.clientId && call.check_sum === sumOf(signed);
}

function billOf(call: BillCall): Omit<SandboxBill, 'voided' | 'payments'> {
  return {
    billId: call.transaction_id,
    dossierId: call.bill_info.MaHoSo,
    personalId: call.bill_info.SoCMNDNguoiNop,
    payerName: call.bill_info.HoTenNguoiNop,
    amountVnd: call.trans_amount,
    what: call.bill_info.PhiLePhi[0]?.TenPhiLePhi ?? call.bill_info.TenTTHC,
    returnUrl: call.return_url,
    noticeUrl: call.notice_url,
    expiresAt: call.expires_at,
  };
}

function taken(context: StandInContext, { billId, amountVnd }: SandboxBill): BillTaken {
  const pay_url = `${new URL(context.req.url).origin}/pay/${billId}`;
  const MaTraCuuTT = `DL${billId
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .slice(-12)}`;
  const { MaNHThuHuong, TKThuHuong } = ACCOUNT;
  return {
    error_code: 0,
    transaction_id: billId,
    trans_amount: amountVnd,
    pay_url,
    ...ACCOUNT,
    MaTraCuuTT,
    check_sum: sumOf([billId, amountVnd, pay_url, MaNHThuHuong, TKThuHuong, MaTraCuuTT]),
  };
}

/** A stale answer is of before the payment, and nothing in it tells. */
function standing({ bills }: Sandbox, bill: SandboxBill, distortion?: Distortion): BillStanding {
  const seen = distortion === 'stale' ? { ...bill, payments: [] } : bill;
  const payments = seen.payments.map(({ paymentId, amountVnd, paidAt }) => ({
    payment_id: paymentId,
    amount: amountVnd,
    paid_at: paidAt,
  }));
  const sent = distortion === 'duplicate' ? [...payments, ...payments] : payments;
  const status = bills.statusOf(seen);
  const flat = sent.flatMap(({ payment_id, amount, paid_at }) => [payment_id, amount, paid_at]);
  return {
    error_code: 0,
    transaction_id: bill.billId,
    trans_amount: bill.amountVnd,
    status,
    payments: sent,
    check_sum: sumOf([bill.billId, bill.amountVnd, status, ...flat]),
  };
}

/** Half an answer, or one about the bill of somebody else. */
function distorted(answer: { transaction_id: string; check_sum: string }, distortion?: Distortion): object {
  if (distortion === 'wrong-person') return { ...answer, transaction_id: `${answer.transaction_id}X` };
  if (distortion === 'partial') return { ...answer, check_sum: undefined };
  return answer;
}
