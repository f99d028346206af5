import { html } from 'hono/html';

type Markup = ReturnType<typeof html>;

export interface ProvincePage {
  title: string;
  path: string;
  /** stands at the end of the head */
  script?: Markup;
  /** stands above the news; without it the page is the portal's front page */
  content?: Markup;
}

const NAVIGATION = [
  { path: '/', label: 'Trang chủ' },
  { path: '/iframe', label: 'Trợ lý trong trang' },
  { path: '/link', label: 'Hỏi trợ lý' },
  { path: '/api', label: 'Ví dụ API' },
];

const SERVICES = [
  ['Khai sinh, khai tử, kết hôn', 'Ủy ban nhân dân cấp xã'],
  ['Đăng ký cư trú', 'Công an cấp xã'],
  ['Cấp đổi giấy chứng nhận quyền sử dụng đất', 'Văn phòng đăng ký đất đai'],
  ['Thành lập hộ kinh doanh', 'Ủy ban nhân dân cấp xã'],
  ['Thẻ bảo hiểm y tế', 'Bảo hiểm xã hội tỉnh'],
  ['Cấp đổi giấy phép lái xe', 'Công an tỉnh'],
];

const NEWS = [
  ['24/11/2026', 'Trung tâm Phục vụ hành chính công tỉnh làm việc cả sáng thứ Bảy'],
  ['21/11/2026', 'Sen Hồng hoàn thành số hóa sổ hộ tịch của 62 xã, phường'],
  ['18/11/2026', 'Lịch tiếp công dân tháng 12 của lãnh đạo Ủy ban nhân dân tỉnh'],
  ['15/11/2026', 'Người dân không phải nộp giấy tờ đã có trong cơ sở dữ liệu quốc gia'],
  ['11/11/2026', 'Khuyến cáo phòng, chống triều cường và sạt lở ven sông'],
];

/** A provincial portal as one knows them; what happens on it is no province's. */
export function frontPage(page: ProvincePage) {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} – Cổng thông tin điện tử tỉnh Sen Hồng (giả định)</title>
        <link rel="icon" href="/lotus.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/province.css" />
        <link rel="stylesheet" href="/hostile.css" />
        ${page.script ?? ''}
      </head>
      <body>
        <div class="portal">
          <header>${masthead()} ${navigation(page.path)}</header>
          <main>${page.content ? asked(page) : welcome()} ${services()} ${news()}</main>
          <footer>
            <p>
              Tỉnh Sen Hồng không có thật. Trang này đứng thay một cổng thông tin cấp tỉnh để thử nhúng trợ
              lý.
            </p>
            <p>Đường dây nóng giả định: 1900 0000 · Thời gian làm việc: 7 giờ 30 đến 17 giờ</p>
          </footer>
          <aside class="notice" aria-label="Thông báo">
            Từ 01/7/2025, thủ tục hành chính được nộp tại bất kỳ Trung tâm Phục vụ hành chính công nào trong
            tỉnh.
          </aside>
        </div>
      </body>
    </html>`;
}

function masthead() {
  return html`<div class="masthead">
    <img src="/lotus.svg" alt="" width="72" height="72" />
    <p>
      <strong>Cổng thông tin điện tử</strong>
      <span>Tỉnh Sen Hồng</span>
    </p>
    <form role="search" action="/" method="get">
      <label for="q">Tìm kiếm</label>
      <input id="q" name="q" type="search" placeholder="Tin tức, văn bản, thủ tục" />
    </form>
  </div>`;
}

function navigation(current: string) {
  return html`<nav aria-label="Chính">
    <ul>
      ${NAVIGATION.map(
        ({ path, label }) =>
          html`<li><a href="${path}" ${path === current ? 'aria-current=page' : ''}>${label}</a></li>`,
      )}
    </ul>
  </nav>`;
}

function welcome() {
  return html`<section class="welcome">
    <h1>Chào mừng đến với tỉnh Sen Hồng</h1>
    <p>Tin tức, văn bản chỉ đạo điều hành và dịch vụ công trực tuyến cho người dân và doanh nghiệp.</p>
  </section>`;
}

function asked({ title, content }: ProvincePage) {
  return html`<section class="asked">
    <h1>${title}</h1>
    ${content ?? ''}
  </section>`;
}

function services() {
  return html`<section>
    <h2>Dịch vụ công được quan tâm</h2>
    <ul class="services">
      ${SERVICES.map(([name, office]) => html`<li><strong>${name}</strong><span>${office}</span></li>`)}
    </ul>
  </section>`;
}

function news() {
  return html`<section>
    <h2>Tin mới</h2>
    <ul class="news">
      ${NEWS.map(([on, title]) => html`<li><time>${on}</time> ${title}</li>`)}
    </ul>
  </section>`;
}
