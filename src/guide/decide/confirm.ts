import { refusalToFile, type FilingRefusal } from '../../dossiers/file-dossier.ts';
import { onlineFeeVnd } from '../../eforms/fee.ts';
import type { LocalText } from '../../kernel/text.ts';
import { draftBill } from '../../payments/draft-bill.ts';
import { sayFiled } from '../say/filed.ts';
import { askPayment } from '../say/payment.ts';
import { endTurn, pickText, type Turn } from '../turn.ts';

/** Files exactly what the hash covers, or shows the review again. The closing transaction checks once more. */
export async function confirm(turn: Turn, reviewHash: string): Promise<void> {
  const { dossier, state, context } = turn;
  if (state.cancelled) return endTurn(turn, 'refused', CANCELLED);
  if (!dossier) return refuse(turn, 'not-reviewable');
  if (dossier.stage === 'paying') return;
  const refusal = refusalToFile(context, dossier, reviewHash);
  if (refusal) return refuse(turn, refusal);
  if (dossier.stage === 'submitted') return sayFiled(turn, dossier);
  turn.filing = reviewHash;
  const feeVnd = onlineFeeVnd(dossier.eform, dossier.state);
  if (feeVnd === null) return sayFiled(turn, dossier);
  turn.bill = await draftBill(context, dossier, feeVnd);
  askPayment(turn, { url: null, qr: null, ...turn.bill, ...turn.bill.placed }, 'asked');
}

/** A typed "đúng rồi, nộp giúp em" counts only when the last reply was a review that is still current. */
export async function confirmByPhrase(turn: Turn): Promise<void> {
  const { state, dossier } = turn;
  const current =
    state.expecting === 'confirm' &&
    state.reviewHash !== undefined &&
    state.reviewHash === dossier?.reviewHash;
  if (current && state.reviewHash) await confirm(turn, state.reviewHash);
}

const CANCELLED: LocalText = {
  vi: 'Hồ sơ này đã dừng nên không gửi. Muốn làm lại, anh/chị chọn lại thủ tục.',
  en: 'This dossier was stopped, so nothing is sent. Choose the procedure again to start anew.',
};

const REFUSALS: Record<FilingRefusal, LocalText> = {
  'stale-review': {
    vi: 'Hồ sơ đã thay đổi sau khi anh/chị xem, nên chưa gửi. Anh/chị xem lại bản mới dưới đây rồi xác nhận giúp.',
    en: 'The dossier changed after you saw it, so nothing was sent. Please look again and confirm.',
  },
  'expired-review': {
    vi: 'Bản xem lại đã quá hạn nên chưa gửi. Anh/chị xem lại và xác nhận giúp.',
    en: 'The review had expired, so nothing was sent. Please look again and confirm.',
  },
  'not-reviewable': {
    vi: 'Hồ sơ chưa đủ để gửi.',
    en: 'The dossier is not complete yet, so nothing was sent.',
  },
  'already-submitted': {
    vi: 'Hồ sơ này đã gửi rồi, không gửi lần nữa.',
    en: 'This dossier was sent already; it is not sent twice.',
  },
};

function refuse(turn: Turn, refusal: FilingRefusal): void {
  turn.says.push(pickText(turn, REFUSALS[refusal]));
  if (refusal === 'already-submitted' && turn.dossier) sayFiled(turn, turn.dossier);
}
