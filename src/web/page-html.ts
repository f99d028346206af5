/** The shell of a page. The script fills it; nothing is inline, so that the policy can forbid all that is. */
export function pageHtml(page: { title: string; script: string; style: string; icon: string }): string {
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
<link rel="stylesheet" href="${page.style}">
<script type="module" src="${page.script}"></script>
</head>
<body>
<noscript><p>Trang này cần JavaScript. Anh/chị có thể nộp hồ sơ tại Trung tâm Phục vụ hành chính công gần nhất.</p></noscript>
</body>
</html>
`;
}
