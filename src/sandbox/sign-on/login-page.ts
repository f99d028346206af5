import { html, raw } from 'hono/html';
import { notablePeople } from '../people/notable-people.ts';
import type { Person } from '../people/person.ts';
import { PAGE_STYLE } from '../page-style.ts';

export interface LoginView {
  /** absolute path the form is sent to */
  action: string;
  people: readonly Person[];
  /** what was typed and signs nobody in */
  refused?: { typed: string; because: 'unknown' | 'deceased' };
}

export function loginPage({ action, people, refused }: LoginView) {
  return page(
    'Đăng nhập VNeID (mô phỏng)',
    html`
      <p class="note">
        Đây là trang đăng nhập <strong>mô phỏng</strong> để dùng thử, không phải VNeID thật. Mọi người ở đây
        đều không có thật; xin đừng nhập số định danh của mình.
      </p>
      <form method="post" action="${action}">
        <label for="personalId">Số định danh cá nhân (12 chữ số)</label>
        <input
          id="personalId"
          name="personalId"
          value="${refused?.typed ?? ''}"
          inputmode="numeric"
          autocomplete="off"
          required
          ${refused ? raw('aria-invalid="true" aria-describedby="wrong"') : ''}
        />
        ${refused ? html`<p class="wrong" id="wrong" role="alert">${REFUSALS[refused.because]}</p>` : ''}
        <button type="submit">Đăng nhập</button>
      </form>
      <h2>Hoặc đăng nhập ngay với</h2>
      <form method="post" action="${action}">
        <ul>
          ${notablePeople(people).map(suggestion)}
        </ul>
      </form>
    `,
  );
}

export function expiredPage() {
  return page('Phiên đăng nhập đã hết hạn', html`<p>Xin quay lại trang trước và bấm đăng nhập lần nữa.</p>`);
}

const REFUSALS = {
  unknown:
    'Không tìm thấy số định danh này trong hệ thống mô phỏng. Xin kiểm tra lại đủ 12 chữ số, hoặc chọn một người bên dưới.',
  deceased:
    'Đây là số định danh của người đã mất nên không đăng nhập được. Người thân xin đăng nhập bằng số định danh của chính mình.',
};

function suggestion({ person, about }: ReturnType<typeof notablePeople>[number]) {
  return html`<li>
    <button class="person" name="personalId" value="${person.personalId}">
      <strong>${person.truth.fullName}</strong> <small>${about}</small>
    </button>
  </li>`;
}

function page(title: string, content: unknown) {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
