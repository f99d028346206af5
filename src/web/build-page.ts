import { build, type Metafile } from 'esbuild';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageHtml } from './page-html.ts';

export interface PageFile {
  bytes: Uint8Array;
  type: string;
}

/** Everything the browser gets. Each path in `files` carries a hash of its content, so it may be kept for ever. */
export interface Page {
  files: Map<string, PageFile>;
  /** `chat` answers `/`, `receipt` `/receipts/:dossierId`, the others the path of their name; a CSP of 'self' is enough */
  html: { chat: string; receipt: string; agree: string; official: string; assist: string };
}

const ENTRIES = {
  chat: 'start-chat.ts',
  receipt: 'start-receipt.ts',
  agree: 'start-agree.ts',
  assist: 'start-assist.ts',
  official: '../official/start-official.ts',
  style: 'style/page.css',
  officialStyle: '../official/style/official.css',
  mark: 'mark.svg',
};

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

/** Bundles the pages in memory, fonts included; nothing is fetched from anybody else. */
export async function buildPage(): Promise<Page> {
  const folder = fileURLToPath(new URL('page/', import.meta.url));
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: Object.values(ENTRIES),
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: ['es2022', 'safari16'],
    outdir: 'assets',
    publicPath: '/assets/',
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    logLevel: 'silent',
  });
  const files = new Map(outputFiles.map((file) => [urlOf(file.path), fileOf(file)]));
  return { files, html: htmlOf(metafile) };
}

function urlOf(path: string): string {
  return `/assets/${basename(path)}`;
}

function fileOf({ path, contents }: { path: string; contents: Uint8Array }): PageFile {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (!type) throw new Error(`no media type for ${path}`);
  return { bytes: contents, type };
}

function htmlOf({ outputs }: Metafile): Page['html'] {
  const builtFrom = (entry: string) => {
    const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry);
    if (!found) throw new Error(`esbuild left out ${entry}`);
    return urlOf(found[0]);
  };
  const shared = { style: builtFrom(ENTRIES.style), icon: builtFrom(ENTRIES.mark) };
  return {
    chat: pageHtml({ ...shared, title: 'Dẫn Lối', script: builtFrom(ENTRIES.chat) }),
    receipt: pageHtml({ ...shared, title: 'Biên nhận – Dẫn Lối', script: builtFrom(ENTRIES.receipt) }),
    assist: pageHtml({
      ...shared,
      title: 'Hồ sơ điền cùng công chức – Dẫn Lối',
      script: builtFrom(ENTRIES.assist),
    }),
    agree: pageHtml({ ...shared, title: 'Lời đề nghị – Dẫn Lối', script: builtFrom(ENTRIES.agree) }),
    official: pageHtml({
      ...shared,
      title: 'Dành cho công chức – Dẫn Lối',
      style: builtFrom(ENTRIES.officialStyle),
      script: builtFrom(ENTRIES.official),
    }),
  };
}
