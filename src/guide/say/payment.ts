import type { Fee } from '../../eforms/fee.ts';
import type { LocalText } from '../../kernel/text.ts';
import { pickText, type Turn } from '../turn.ts';
import { formatVnd } from './format-vnd.ts';
import { sayOutage } from './outage.ts';

interface PayableBill {
  id: string;
  amountVnd: number;
  url: string | null;
  qr: string | null;
}

export type PaymentStanding = 'asked' | 'waiting' | 'renewed' | 'unavailable';

/** The bill to pay; nothing is sent before. A platform that does not answer is said to be so. */
export function askPayment(turn: Turn, bill: PayableBill, standing: PaymentStanding): void {
  const { state, context } = turn;
  const { id, amountVnd, url, qr } = bill;
  Object.assign(state, { stage: 'paying', expecting: 'payment', asking: [], refocus: [] });
  turn.doubts = [];
  const aside = turn.outcome !== undefined && standing === 'waiting';
  turn.outcome ??= 'asked';
  turn.ended = true;
  const amount = formatVnd(amountVnd, state.locale);
  const sentence = pickText(turn, url === null ? NO_PAGE : TEXTS[aside ? 'reminded' : standing](amount));
  if (url === null || standing === 'unavailable') sayOutage(turn, sentence);
  else turn.says.push(sentence);
  if (url !== null && qr !== null)
    turn.cards.push({ kind: 'pay', id: context.newId('crd'), billId: id, amountVnd, url, qr });
  offerWays(turn, url !== null);
}

const NO_PAGE: LocalText = {
  vi: 'Hệ thống thanh toán chưa trả lời nên chưa có trang để trả lệ phí. Hồ sơ đã xác nhận được giữ nguyên, chưa gửi. Ít phút nữa anh/chị nhắn “thử lại” giúp.',
  en: 'The payment platform does not answer, so there is no page to pay on yet. Your confirmed dossier is kept and has not been sent. Please write “try again” in a few minutes.',
};

const TEXTS: Record<PaymentStanding | 'reminded', (amount: string) => LocalText> = {
  asked: (amount) => ({
    vi: `Anh/chị đã xác nhận, còn một bước: trả lệ phí ${amount} bằng nút dưới đây hoặc quét mã QR. Trả xong, hồ sơ được gửi đi ngay.`,
    en: `Your confirmation is noted. One step is left: pay the fee of ${amount} with the button below or the QR code. The dossier is sent as soon as it is paid.`,
  }),
  waiting: (amount) => ({
    vi: `Chưa thấy khoản thanh toán ${amount}, nên hồ sơ chưa gửi. Nếu anh/chị vừa trả, chờ một lát rồi nhắn lại; đừng trả lần nữa.`,
    en: `The payment of ${amount} has not arrived, so the dossier has not been sent. If you have just paid, wait a moment and write again; do not pay twice.`,
  }),
  reminded: (amount) => ({
    vi: `Hồ sơ vẫn chờ thanh toán ${amount} rồi mới gửi.`,
    en: `The dossier still waits for the payment of ${amount} before it is sent.`,
  }),
  renewed: (amount) => ({
    vi: `Hóa đơn trước đã quá hạn mà chưa trả. Đây là hóa đơn mới, vẫn ${amount}; hồ sơ giữ nguyên như anh/chị đã xác nhận.`,
    en: `The bill before ran out unpaid. This is a new one, still ${amount}; the dossier stays as you confirmed it.`,
  }),
  unavailable: () => ({
    vi: 'Hệ thống thanh toán chưa trả lời nên chưa biết khoản của anh/chị đã đến chưa. Hồ sơ được giữ nguyên. Nếu đã trả rồi thì đừng trả lại: khi hệ thống trả lời, hồ sơ tự gửi đi.',
    en: 'The payment platform does not answer, so it is not known whether your payment has arrived. The dossier is kept. If you have paid, do not pay again: it is sent by itself once the platform answers.',
  }),
};

/** What may be done beside paying. */
function offerWays(turn: Turn, payable: boolean): void {
  const [label, text]: [LocalText, LocalText] = payable
    ? [
        { vi: 'Tôi đã thanh toán', en: 'I have paid' },
        { vi: 'tôi đã thanh toán', en: 'I have paid' },
      ]
    : [
        { vi: 'Thử lại', en: 'Try again' },
        { vi: 'thử lại', en: 'try again' },
      ];
  turn.suggestions.push({ label: pickText(turn, label), text: pickText(turn, text) });
  turn.suggestions.push({
    label: pickText(turn, { vi: 'Bỏ hóa đơn để sửa hồ sơ', en: 'Give the bill up and change something' }),
    text: pickText(turn, { vi: 'bỏ hóa đơn để sửa hồ sơ', en: 'give the bill up' }),
  });
  turn.suggestions.push({
    label: pickText(turn, { vi: 'Dừng, bỏ hồ sơ', en: 'Stop and give it up' }),
    action: { type: 'cancel' },
  });
}

export function sayPaid(turn: Turn): void {
  turn.says.push(pickText(turn, { vi: 'Đã nhận được thanh toán.', en: 'Your payment has arrived.' }));
}

/** Nobody has to ask for money that was paid for nothing. */
export function tellRefunds(turn: Turn): void {
  const totalVnd = (turn.refunds ?? []).reduce((sum, { amountVnd }) => sum + amountVnd, 0);
  if (totalVnd === 0) return;
  const amount = formatVnd(totalVnd, turn.state.locale);
  turn.says.push(
    pickText(turn, {
      vi: `Anh/chị đã trả thừa ${amount} (trả hai lần hoặc trả hóa đơn đã bỏ). Khoản này đã được ghi nhận để hoàn lại, không cần làm gì thêm.`,
      en: `You paid ${amount} too much (twice, or for a bill that was given up). It is noted to be paid back; you need not do anything.`,
    }),
  );
}

export function sayBillGivenUp(turn: Turn): void {
  turn.says.push(
    pickText(turn, {
      vi: 'Hóa đơn đã bỏ, anh/chị đừng trả nữa. Nếu lỡ trả rồi, khoản đó sẽ được hoàn lại.',
      en: 'The bill was given up: please do not pay it. If you have paid it, you get it back.',
    }),
  );
}

/** Why money is asked for: the rule that prices this dossier. */
export function sayWhyPay(turn: Turn, { text, basis }: Fee): void {
  turn.outcome = 'answered';
  turn.says.push(
    pickText(turn, {
      vi: `Thủ tục này có lệ phí theo quy định: ${text.vi} (${basis}). Nộp trực tuyến thì trả trước khi hồ sơ được gửi.`,
      en: `The law sets a fee for this procedure: ${text.en} (${basis}). Online it is paid before the dossier is sent.`,
    }),
  );
}

export function sayWaitsForPayment(turn: Turn): void {
  turn.says.push(
    pickText(turn, {
      vi: 'Hồ sơ đã xác nhận, đang chờ thanh toán lệ phí và chưa gửi.',
      en: 'The dossier is confirmed, waits for its fee and has not been sent.',
    }),
  );
}

export function sayNotWhilePaying(turn: Turn): void {
  turn.outcome = 'refused';
  turn.says.push(
    pickText(turn, {
      vi: 'Hồ sơ đã xác nhận và đang chờ thanh toán nên chưa sửa được. Muốn sửa, anh/chị chọn “Bỏ hóa đơn để sửa hồ sơ”; sửa xong sẽ xác nhận lại và có hóa đơn mới.',
      en: 'The dossier is confirmed and waits for its payment, so it cannot be changed. To change it, give the bill up first; afterwards you confirm again and get a new bill.',
    }),
  );
}

export function sayOutdated(turn: Turn): void {
  turn.says.push(
    pickText(turn, {
      vi: 'Hóa đơn đã quá hạn mà chưa trả, và thông tin hồ sơ nay đã khác lúc anh/chị xác nhận. Anh/chị xem lại và xác nhận giúp.',
      en: 'The bill ran out unpaid, and the dossier is no longer what you confirmed. Please look again and confirm.',
    }),
  );
}
