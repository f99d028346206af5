import type { BillOrder, BillPlaced } from '../billing.ts';
import { WireFailure } from '../wire-failure.ts';
import { callPlatform, type Platform } from './call-platform.ts';
import { BillTaken, signedOfBill, signedOfTaken, type BillRequest } from './wire.ts';

/** Puts a bill before the platform. Doing it again is safe: it knows our number and answers the same page. */
export async function placeBill(
  platform: Platform,
  order: BillOrder,
  signal: AbortSignal,
): Promise<BillPlaced> {
  const body = toBill(platform, order);
  const taken = await callPlatform(
    platform,
    { path: '/bills', body, signed: signedOfBill(body) },
    { schema: BillTaken, signed: signedOfTaken },
    signal,
  );
  if (!taken || taken.trans_amount !== order.amountVnd) throw new WireFailure('garbage');
  const account = { bankBin: taken.MaNHThuHuong, number: taken.TKThuHuong, purpose: taken.MaTraCuuTT };
  return { kind: 'placed', url: taken.pay_url, account };
}

function toBill({ account }: Platform, order: BillOrder): Omit<BillRequest, 'check_sum'> {
  const { amountVnd, procedureName } = order;
  const what = `Lệ phí: ${procedureName}`;
  return {
    client_id: account.clientId,
    command: 'create_bill',
    version: '1.0',
    transaction_id: order.billId,
    trans_amount: amountVnd,
    addition_fee: 0,
    return_url: order.returnUrl,
    notice_url: order.noticeUrl,
    expires_at: order.expiresAt.toISOString(),
    bill_info: {
      MaTTHC: order.procedureCode,
      TenTTHC: procedureName,
      MaHoSo: order.dossierId,
      PhiLePhi: [{ LoaiPhiLePhi: 'LE_PHI', TenPhiLePhi: what, SoTien: amountVnd }],
      HoTenNguoiNop: order.payer.fullName,
      SoCMNDNguoiNop: order.payer.personalId,
      DSKhoanNop: [{ NoiDung: what, SoTien: amountVnd }],
    },
  };
}
