import { html, raw } from 'hono/html';
import type { BillBook, SandboxBill } from '../../bill-book.ts';
import { PAGE_STYLE } from '../../page-style.ts';

type Status = ReturnType<BillBook['statusOf']>;

/** Where the payer stands; the first form that posts pays. Works without scripts, from 320 px. */
export function payPage(bill: SandboxBill, status: Status, attempt?: 'failed') {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Thanh toán (mô phỏng)</title>
        <style>
          ${raw(PAGE_STYLE)} .amount {
            font-size: 1.8rem;
            font-weight: 700;
            margin: 0.25rem 0;
          }
          a.back,
          button.quiet {
            display: block;
            text-align: center;
            width: 100%;
            min-height: 2.75rem;
            padding: 0.6rem 0.8rem;
            border: 1px solid var(--mark);
            border-radius: 0.5rem;
            background: var(--card);
            color: var(--mark);
            font-weight: 600;
            text-decoration: none;
          }
        </style>
      </head>
      <body>
        <main>
          <p class="note">
            Đây là trang thanh toán <strong>mô phỏng</strong> để dùng thử. Không có tiền thật nào được chuyển;
            xin đừng nhập số thẻ hay số tài khoản của mình.
          </p>
          <h1>${TITLES[status]}</h1>
          ${attempt === 'failed' ? html`<p class="wrong" role="alert">Giao dịch không thành công, chưa trừ tiền.</p>` : ''}
          <p class="amount">${bill.amountVnd.toLocaleString('de-DE')} đồng</p>
          <p>${bill.what}<br /><small>Người nộp: ${bill.payerName}</small></p>
          ${FORMS[status](bill)}
          <p><a class="back" href="${bill.returnUrl}">Quay lại cuộc trò chuyện</a></p>
        </main>
      </body>
    </html>`;
}

const TITLES: Record<Status, string> = {
  PENDING: 'Thanh toán lệ phí',
  PAID: 'Đã thanh toán',
  VOIDED: 'Hóa đơn đã hủy',
  EXPIRED: 'Hóa đơn đã hết hạn',
};

const closed = () =>
  html`<p>Hóa đơn này không nhận tiền nữa. Xin quay lại cuộc trò chuyện để được hướng dẫn tiếp.</p>`;

const FORMS: Record<Status, (bill: SandboxBill) => unknown> = {
  PENDING: ({ billId, amountVnd }) => html`
    <form method="post" action="/pay/${billId}">
      <button type="submit">Thanh toán ${amountVnd.toLocaleString('de-DE')} đồng</button>
    </form>
    <form method="post" action="/pay/${billId}/fail">
      <button class="quiet" type="submit">Thử: giao dịch không thành công</button>
    </form>
  `,
  PAID: ({ billId, payments }) => html`
    <p role="status">Đã nhận ${payments.length} khoản. Hồ sơ sẽ được gửi đi ngay.</p>
    <form method="post" action="/pay/${billId}">
      <button class="quiet" type="submit">Thử: chuyển khoản thêm lần nữa</button>
    </form>
  `,
  VOIDED: closed,
  EXPIRED: closed,
};
