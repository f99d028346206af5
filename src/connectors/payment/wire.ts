import { z } from 'zod';

/**
 * The wire of the payment platform, after public code that speaks to KeyPay: a bill with `bill_info`, and `check_sum`
 * over fields joined by `|`. Look-up, voiding, notices and the account of the answer are not public: their names are
 * ours. Amounts are whole đồng, instants ISO 8601.
 */
export interface BillRequest {
  client_id: string;
  command: 'create_bill';
  version: '1.0';
  /** our bill: the platform knows it by this, and sending it again answers the same */
  transaction_id: string;
  trans_amount: number;
  addition_fee: 0;
  return_url: string;
  notice_url: string;
  expires_at: string;
  bill_info: {
    MaTTHC: string;
    TenTTHC: string;
    /** our dossier */
    MaHoSo: string;
    PhiLePhi: { LoaiPhiLePhi: 'LE_PHI'; TenPhiLePhi: string; SoTien: number }[];
    HoTenNguoiNop: string;
    SoCMNDNguoiNop: string;
    DSKhoanNop: { NoiDung: string; SoTien: number }[];
  };
  check_sum: string;
}

/** What the `check_sum` of a bill covers, in this order. */
export function signedOfBill(bill: Omit<BillRequest, 'check_sum'>): (string | number)[] {
  const { client_id, command, version, transaction_id, trans_amount, addition_fee } = bill;
  const { MaHoSo, MaTTHC, SoCMNDNguoiNop } = bill.bill_info;
  const money = [client_id, command, version, transaction_id, trans_amount, addition_fee];
  return [...money, bill.return_url, bill.notice_url, bill.expires_at, MaHoSo, MaTTHC, SoCMNDNguoiNop];
}

/** A question about a bill, or the wish to take no more money for it. */
export interface BillQuery {
  client_id: string;
  command: 'query_bill' | 'void_bill';
  transaction_id: string;
  check_sum: string;
}

export const DONE = 0;
export const UNKNOWN_BILL = 4;

export const BillTaken = z.object({
  error_code: z.literal(DONE),
  transaction_id: z.string(),
  trans_amount: z.int(),
  pay_url: z.url({ protocol: /^https?$/ }),
  /** bank (Napas BIN) and account that the QR code pays into */
  MaNHThuHuong: z.string().regex(/^\d{6}$/),
  TKThuHuong: z.string().regex(/^[A-Z0-9]{1,19}$/),
  /** what a transfer has to name, so that it finds its bill */
  MaTraCuuTT: z.string().regex(/^[A-Z0-9]{1,25}$/),
  check_sum: z.string(),
});
export type BillTaken = z.infer<typeof BillTaken>;

export function signedOfTaken(taken: Omit<BillTaken, 'check_sum'>): (string | number)[] {
  const { transaction_id, trans_amount, pay_url, MaNHThuHuong, TKThuHuong, MaTraCuuTT } = taken;
  return [transaction_id, trans_amount, pay_url, MaNHThuHuong, TKThuHuong, MaTraCuuTT];
}

const WirePayment = z.object({
  payment_id: z.string().regex(/^[\w-]{1,64}$/),
  amount: z.int().positive(),
  paid_at: z.iso.datetime({ offset: true }),
});

export const BillStanding = z.object({
  error_code: z.literal(DONE),
  transaction_id: z.string(),
  trans_amount: z.int(),
  status: z.enum(['PENDING', 'PAID', 'VOIDED', 'EXPIRED']),
  payments: z.array(WirePayment).max(50),
  check_sum: z.string(),
});
export type BillStanding = z.infer<typeof BillStanding>;

export function signedOfStanding(standing: Omit<BillStanding, 'check_sum'>): (string | number)[] {
  const { transaction_id, trans_amount, status, payments } = standing;
  return [
    ...[transaction_id, trans_amount, status],
    ...payments.flatMap(({ payment_id, amount, paid_at }) => [payment_id, amount, paid_at]),
  ];
}

/** The call-back: money has come. */
export const PaymentNotice = z
  .object({
    client_id: z.string().max(100),
    command: z.literal('payment_notice'),
    transaction_id: z.string().regex(/^bil_[\w-]{1,64}$/),
    trans_amount: z.int().positive().max(2_000_000_000),
    payment_id: WirePayment.shape.payment_id,
    paid_at: WirePayment.shape.paid_at,
    check_sum: z.string().max(200),
  })
  .strict();
export type PaymentNotice = z.infer<typeof PaymentNotice>;

export function signedOfNotice(notice: Omit<PaymentNotice, 'check_sum'>): (string | number)[] {
  const { client_id, command, transaction_id, trans_amount, payment_id, paid_at } = notice;
  return [client_id, command, transaction_id, trans_amount, payment_id, paid_at];
}
