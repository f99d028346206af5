import { html } from 'hono/html';
import type { HttpContext } from './http-env.ts';
import { pagePolicy } from './page-policy.ts';
import { plainPage } from './plain-page.ts';

/** Asked before a person takes over a conversation that another browser began: somebody may have sent them its link. */
export function begunElsewherePage(
  c: HttpContext,
  input: { conversation: string; returnTo: string; mayLeadTo: string | undefined },
): Response | Promise<Response> {
  c.header('content-security-policy', pagePolicy(input.mayLeadTo ? [input.mayLeadTo] : []));
  return c.html(
    plainPage(
      'Tiếp tục cuộc trò chuyện này?',
      html`<p>
          Cuộc trò chuyện này được bắt đầu trên máy khác. Nếu chính anh/chị đã bắt đầu, hãy tiếp tục. Nếu có
          người khác gửi liên kết cho anh/chị, hãy bắt đầu cuộc trò chuyện mới.
        </p>
        <form method="post" action="/v1/session/login">
          <input type="hidden" name="conversation" value="${input.conversation}" />
          <input type="hidden" name="returnTo" value="${input.returnTo}" />
          <div class="buttons">
            <button class="button" name="choice" value="continue">Tiếp tục</button>
            <button class="button button-quiet" name="choice" value="new">Bắt đầu mới</button>
          </div>
        </form>`,
    ),
  );
}

export function signInFailedPage(c: HttpContext): Response | Promise<Response> {
  c.header('content-security-policy', pagePolicy());
  return c.html(
    plainPage(
      'Đăng nhập chưa thành công',
      html`<p>
          Lượt đăng nhập này đã hết hạn, đã dùng rồi hoặc cổng đăng nhập chưa phản hồi. Những gì anh/chị đã
          trả lời vẫn còn nguyên.
        </p>
        <p><a href="/">Quay lại và đăng nhập lần nữa</a></p>
        <p>Mã yêu cầu: ${c.get('requestId')}</p>`,
    ),
    400,
  );
}
