import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Locale } from '../kernel/text.ts';

/** A page of a few words and no script, dressed as the others are. */
export function plainPage(
  title: string,
  content: HtmlEscapedString | Promise<HtmlEscapedString>,
  locale: Locale = 'vi',
): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="/assets/page.css" />
        <title>${title} – Dẫn Lối</title>
      </head>
      <body>
        <main class="column talk">
          <div class="card">
            <h1 class="card-title">${title}</h1>
            ${content}
          </div>
        </main>
      </body>
    </html>`;
}
