/**
 * The shell of a page. The script fills it; nothing is inline, so that the policy can forbid all that is. `modules` are
 * what the script imports at once, asked for together with it; `dress` is classic, to have run before anything is seen.
 */
export function pageHtml(page: {
  title: string;
  script: string;
  style: string;
  icon: string;
  dress: string;
  modules: string[];
}): string {
  const early = page.modules.map((path) => `<link rel="modulepreload" href="${path}">\n`).join('');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Trợ lý tự động giúp làm thủ tục hành chính bằng lời nói thường ngày.">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#9b1620">
<meta name="referrer" content="same-origin">
<link rel="icon" href="${page.icon}" type="image/svg+xml">
<script src="${page.dress}"></script>
<link rel="stylesheet" href="${page.style}">
${early}<script type="module" src="${page.script}"></script>
</head>
<body>
<noscript><p>Trang này cần JavaScript. Anh/chị có thể nộp hồ sơ tại Trung tâm Phục vụ hành chính công gần nhất.</p></noscript>
</body>
</html>
`;
}

/** A page told something of its own: `data` as JSON in the attribute `data-<name>` of its body, escaped here and once. */
export function withBodyData(html: string, name: string, data: unknown): string {
  const value = JSON.stringify(data)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return html.replace('<body>', () => `<body data-${name}="${value}">`);
}
