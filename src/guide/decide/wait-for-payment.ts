import type { Dossier } from '../../dossiers/dossier.ts';
import { sayFiled } from '../say/filed.ts';
import { askPayment, sayPaid } from '../say/payment.ts';
import { pickText, type Turn } from '../turn.ts';
import { checkPayment } from './check-payment.ts';

/** A confirmed dossier that is sent once it is paid: its bill again, or the receipt where it has been. */
export async function waitForPayment(turn: Turn): Promise<void> {
  if (!turn.payment) await checkPayment(turn);
  const { payment, dossier } = turn;
  if (payment && 'bill' in payment) return askPayment(turn, payment.bill, payment.kind);
  if (dossier?.stage === 'submitted') sayFiledNow(turn, dossier);
}

/** Filed since the last reply, by the call-back or by our look-up: that is the news, whatever else was asked. */
export function sayFiledNow(turn: Turn, dossier: Dossier): void {
  if (turn.outcome !== 'handed-over') turn.outcome = 'submitted';
  sayPaid(turn);
  sayFiled(turn, dossier);
}

/** "Bỏ hóa đơn để sửa": the confirmation is taken back, and the dossier can be changed again. */
export function reopen(turn: Turn): void {
  const { dossier, payment } = turn;
  if (dossier?.stage !== 'paying' || payment?.kind === 'unavailable') return;
  turn.dossier = { ...dossier, stage: 'draft' };
  delete turn.payment;
  turn.says.push(
    pickText(turn, {
      vi: 'Đã bỏ hóa đơn; hồ sơ chưa gửi và sửa lại được. Nếu anh/chị lỡ trả hóa đơn cũ, khoản đó sẽ được hoàn lại.',
      en: 'The bill was given up; nothing was sent and the dossier can be changed. Should you pay the old bill, you get it back.',
    }),
  );
}
