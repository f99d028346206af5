import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { SANDBOX_CREDENTIALS } from '../credentials.ts';

const Text = z.string().min(1).max(2_000);

export const BillCall = z.object({
  client_id: Text,
  command: z.literal('create_bill'),
  version: Text,
  transaction_id: z.string().regex(/^[\w-]{1,80}$/),
  trans_amount: z.int().positive(),
  addition_fee: z.int().min(0),
  return_url: z.url({ protocol: /^https?$/ }),
  notice_url: z.url({ protocol: /^https?$/ }),
  expires_at: z.iso.datetime({ offset: true }),
  bill_info: z.object({
    MaTTHC: Text,
    TenTTHC: Text,
    MaHoSo: Text,
    PhiLePhi: z.array(z.object({ TenPhiLePhi: Text, SoTien: z.int() })).min(1),
    HoTenNguoiNop: Text,
    SoCMNDNguoiNop: Text,
  }),
  check_sum: Text,
});
export type BillCall = z.infer<typeof BillCall>;

export const QueryCall = z.object({
  client_id: Text,
  command: z.enum(['query_bill', 'void_bill']),
  transaction_id: Text,
  check_sum: Text,
});
export type QueryCall = z.infer<typeof QueryCall>;

export function signedOfBill(call: BillCall): (string | number)[] {
  const { client_id, command, version, transaction_id, trans_amount, addition_fee, bill_info } = call;
  return [
    ...[client_id, command, version, transaction_id, trans_amount, addition_fee],
    ...[call.return_url, call.notice_url, call.expires_at],
    ...[bill_info.MaHoSo, bill_info.MaTTHC, bill_info.SoCMNDNguoiNop],
  ];
}

/** The platform's own reckoning of a `check_sum`, so that a slip of ours is seen. */
export function sumOf(fields: (string | number)[]): string {
  return createHmac('sha256', SANDBOX_CREDENTIALS.payment.secret).update(fields.join('|')).digest('hex');
}
