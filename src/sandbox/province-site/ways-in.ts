import { html } from 'hono/html';
import type { ProvincePage } from './front-page.ts';

/** The tenant that the sandbox's page stands for. */
export const SANDBOX_TENANT = 'sen-hong';

/** One script tag, as the integrators' page gives it. */
export function scriptWay(product: string): ProvincePage {
  return {
    title: 'Trang chủ',
    path: '/',
    script: html`<script src="${product}/embed/v1.js" data-tenant="${SANDBOX_TENANT}" async></script>`,
  };
}

/** For portals that allow no script of others. */
export function frameWay(product: string): ProvincePage {
  return {
    title: 'Trợ lý thủ tục',
    path: '/iframe',
    content: html`<iframe
      class="guide-frame"
      src="${product}/embed/frame?tenant=${SANDBOX_TENANT}"
      title="Trợ lý thủ tục hành chính Dẫn Lối"
      allow="microphone"
    ></iframe>`,
  };
}

/** For portals that allow no frame either. */
export function linkWay(product: string): ProvincePage {
  return {
    title: 'Hỏi trợ lý thủ tục',
    path: '/link',
    content: html`<p>
        Không biết cần giấy tờ gì, nộp ở đâu? Trợ lý tự động hỏi anh/chị vài câu, điền tờ khai giúp và gửi hồ
        sơ.
      </p>
      <p>
        <a class="big-link" href="${product}/?tenant=${SANDBOX_TENANT}">Mở trợ lý thủ tục hành chính</a>
      </p>`,
  };
}
