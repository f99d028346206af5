import { onlineFeeVnd } from '../../eforms/fee.ts';
import type { ReviewCard } from '../card.ts';
import { pickText, type Turn } from '../turn.ts';
import { formatVnd } from './format-vnd.ts';

/** Everything that will be sent, to look through. Only the button or our own phrase behind it files. */
export function showReview(turn: Turn, card: ReviewCard): void {
  const { state } = turn;
  Object.assign(state, { stage: 'reviewing', expecting: 'confirm', asking: [], reviewHash: card.reviewHash });
  turn.outcome ??= 'review';
  turn.cards.push(card);
  turn.says.push(
    pickText(turn, {
      vi: 'Hồ sơ đã đủ. Anh/chị xem lại từng mục bên dưới; mục nào sai thì sửa. Đúng hết rồi thì bấm “Xác nhận và nộp”.',
      en: 'The dossier is complete. Please look through it and change what is wrong. If all is right, press “Confirm and file”.',
    }),
  );
  tellFee(turn);
  turn.suggestions.push({
    label: pickText(turn, { vi: 'Xác nhận và nộp', en: 'Confirm and file' }),
    action: { type: 'confirm', reviewHash: card.reviewHash },
  });
}

/** Money comes as no surprise behind the confirmation. */
function tellFee(turn: Turn): void {
  const { dossier, state } = turn;
  const feeVnd = dossier ? onlineFeeVnd(dossier.eform, dossier.state) : null;
  if (feeVnd === null) return;
  const amount = formatVnd(feeVnd, state.locale);
  turn.says.push(
    pickText(turn, {
      vi: `Xác nhận xong, anh/chị trả lệ phí ${amount} trực tuyến rồi hồ sơ mới được gửi.`,
      en: `After confirming you pay the fee of ${amount} online; then the dossier is sent.`,
    }),
  );
}
