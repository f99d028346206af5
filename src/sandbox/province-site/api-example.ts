import { html } from 'hono/html';
import type { ProvincePage } from './front-page.ts';
import { SANDBOX_TENANT } from './ways-in.ts';

/** The working example of the integrators' API: the portal's own buttons drive the guide, its own list shows the events. */
export const apiExample: ProvincePage = {
  title: 'Ví dụ dùng API',
  path: '/api',
  script: html`<script type="module" src="/api-example.js"></script>`,
  content: html`<p>Các nút dưới đây là của trang tỉnh; chúng điều khiển trợ lý qua bốn lệnh.</p>
    <p class="row">
      <button type="button" id="open">Mở trợ lý</button>
      <button type="button" id="close">Đóng trợ lý</button>
      <button type="button" id="ask">Hỏi giúp tôi: đăng ký khai sinh</button>
      <button type="button" id="language" lang="en">English</button>
    </p>
    <h2 id="events-title">Sự kiện nhận được</h2>
    <ol id="events" role="log" aria-labelledby="events-title" tabindex="0"></ol>`,
};

export function exampleScript(product: string): string {
  return `import { createGuide } from '${product}/embed/v1.mjs';

const guide = createGuide({ tenant: '${SANDBOX_TENANT}', lang: 'vi' });
const on = (id, press) => document.getElementById(id).addEventListener('click', press);

on('open', () => guide.open());
on('close', () => guide.close());
on('ask', () => guide.ask('Tôi muốn đăng ký khai sinh cho con'));
on('language', () => guide.language('en'));

for (const event of ['ready', 'open', 'close', 'stage', 'news'])
  guide.on(event, (payload) => {
    const line = document.createElement('li');
    line.textContent = event + ' ' + JSON.stringify(payload);
    document.getElementById('events').append(line);
  });
`;
}
