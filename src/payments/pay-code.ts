import { QRPay } from 'vietnam-qr-pay';

/** A VietQR text (EMVCo, Napas) that a bank's app reads: account, amount and what the transfer has to say. */
export function payCode(
  { bankBin, number, purpose }: { bankBin: string; number: string; purpose: string },
  amountVnd: number,
): string {
  return QRPay.initVietQR({ bankBin, bankNumber: number, amount: String(amountVnd), purpose }).build();
}
