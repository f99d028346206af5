import { INTEGRATORS_WORDS, type IntegratorsWords } from './integrators-words.ts';
import type { Locale } from './message.ts';

interface Addresses {
  /** ours, without a slash at the end */
  publicUrl: string;
  /** a page that uses all of it; only with the sandbox */
  example?: string;
}

/** How to put the guide on a site, in both languages on one page; works without script. */
export function integratorsPage(addresses: Addresses): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${INTEGRATORS_WORDS.vi.title} – Dẫn Lối</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/embed/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/page.css">
<link rel="stylesheet" href="/embed/integrators.css">
</head>
<body>
<main class="column integrators">
${manual('vi', addresses)}
${manual('en', addresses)}
</main>
</body>
</html>
`;
}

function manual(locale: Locale, { publicUrl, example }: Addresses): string {
  const words = INTEGRATORS_WORDS[locale];
  const other = locale === 'vi' ? 'en' : 'vi';
  return `<article lang="${locale}" id="${locale}">
${locale === 'vi' ? `<h1>${words.title}</h1>` : `<p class="title">${words.title}</p>`}
<p class="lead">${words.lead}</p>
<p class="ways-out"><a href="#${other}" lang="${other}">${words.other}</a>${
    example ? ` <a href="${example}">${words.example}</a>` : ''
  }</p>
${titled(words.firstTitle, paragraphs(words.first))}
${ways(locale, words, publicUrl)}
${titled(words.never.title, points(words.never.points))}
${titled(words.access.title, points(words.access.points))}
</article>`;
}

function ways(locale: Locale, words: IntegratorsWords, publicUrl: string): string {
  const { script, module, early, frame, link, policy, events } = words;
  const title = locale === 'vi' ? 'Trợ lý thủ tục hành chính Dẫn Lối' : 'Dẫn Lối';
  const snippets = snippetsFor(publicUrl, title);
  return [
    titled(script.title, paragraphs([script.about]), code(snippets.script), table(words.options)),
    titled(
      module.title,
      paragraphs([module.about]),
      code(snippets.module),
      table(words.calls),
      table(events),
    ),
    titled(early.title, paragraphs([early.about]), code(snippets.early)),
    titled(frame.title, paragraphs([frame.about]), code(snippets.frame)),
    titled(link.title, paragraphs([link.about]), code(snippets.link)),
    titled(policy.title, paragraphs([policy.about]), code(snippets.policy), points(policy.notes)),
  ].join('\n');
}

function snippetsFor(publicUrl: string, title: string) {
  const origin = new URL(publicUrl).origin;
  return {
    script: `<script src="${publicUrl}/embed/v1.js" data-tenant="sen-hong" async></script>`,
    module: `import { createGuide } from '${publicUrl}/embed/v1.mjs';
// types: ${publicUrl}/embed/v1.d.ts

const guide = createGuide({ tenant: 'sen-hong' }); // lang?, label?, corner?, mount?
const stop = guide.on('stage', ({ stage, left }) => showProgress(stage, left));
myButton.addEventListener('click', () => guide.ask('Tôi muốn đăng ký khai sinh cho con'));`,
    early: `(window.DanLoi ||= []).push((guide) => guide.on('open', countOpening));`,
    frame: `<iframe src="${publicUrl}/embed/frame?tenant=sen-hong" title="${title}"
  allow="microphone" width="400" height="640"></iframe>`,
    link: `<a href="${publicUrl}/?tenant=sen-hong">${title}</a>`,
    policy: `script-src ${origin};
connect-src ${origin};
frame-src ${origin};`,
  };
}

function titled(title: string, ...parts: string[]): string {
  return `<section>
<h2>${title}</h2>
${parts.join('\n')}
</section>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}

function points(texts: readonly string[]): string {
  return `<ul>${texts.map((text) => `<li>${text}</li>`).join('\n')}</ul>`;
}

function table({
  title,
  about,
  rows,
}: {
  title: string;
  about?: string;
  rows: IntegratorsWords['calls']['rows'];
}) {
  const lines = rows.map(([name, text]) => `<dt><code>${name}</code></dt><dd>${text}</dd>`);
  return `<h3>${title}</h3>${about ? `<p>${about}</p>` : ''}
<dl>${lines.join('\n')}</dl>`;
}

/** One click or a long press selects it all. */
function code(text: string): string {
  return `<pre><code>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code></pre>`;
}
