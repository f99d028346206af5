import { build, type BuildOptions, type Metafile, type OutputFile } from 'esbuild';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageHtml } from './page-html.ts';

export interface PageFile {
  bytes: Uint8Array;
  /** the same, compressed; where there is one */
  gzip?: Uint8Array;
  type: string;
}

/** Everything the browser gets. Each path in `files` carries a hash of its content, so it may be kept for ever. */
export interface Page {
  files: Map<string, PageFile>;
  /**
   * `chat` answers `/`, `receipt` `/receipts/:dossierId`, `frame` and `window` the paths of `/embed/`, the others the
   * path of their name; a CSP of 'self' is enough. `frame` is told its tenant by `withBodyData(html, 'embed', …)`.
   */
  html: Record<keyof typeof PAGES, string>;
}

interface PageParts {
  title: string;
  script: string;
  style: string;
}

const STYLE = 'style/page.css';
const MARK = 'mark.svg';
const DRESS = 'display/dress-page.ts';

const PAGES = {
  chat: { title: 'Dẫn Lối', script: 'start-chat.ts', style: STYLE },
  receipt: { title: 'Biên nhận – Dẫn Lối', script: 'start-receipt.ts', style: STYLE },
  agree: { title: 'Lời đề nghị – Dẫn Lối', script: 'start-agree.ts', style: STYLE },
  assist: { title: 'Hồ sơ điền cùng công chức – Dẫn Lối', script: 'start-assist.ts', style: STYLE },
  window: { title: 'Làm tiếp – Dẫn Lối', script: 'start-window.ts', style: STYLE },
  official: {
    title: 'Dành cho công chức – Dẫn Lối',
    script: '../official/start-official.ts',
    style: '../official/style/official.css',
  },
  frame: { title: 'Dẫn Lối', script: 'start-frame.ts', style: 'style/frame.css' },
} satisfies Record<string, PageParts>;

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
};

const OPTIONS = {
  absWorkingDir: fileURLToPath(new URL('page/', import.meta.url)),
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  target: ['es2022', 'safari16'],
  outdir: 'assets',
  publicPath: '/assets/',
  entryNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  assetNames: '[name].[hash]',
  loader: { '.woff2': 'file', '.wasm': 'file', '.svg': 'copy' },
  logLevel: 'silent',
} satisfies BuildOptions;

/** Bundles the pages in memory, fonts included; nothing is fetched from anybody else. */
export async function buildPage(): Promise<Page> {
  const built = await Promise.all(entryGroups().map((entryPoints) => build({ ...OPTIONS, entryPoints })));
  const files = built.flatMap(({ outputFiles }) => outputFiles);
  const outputs = Object.assign({}, ...built.map(({ metafile }) => metafile.outputs)) as Metafile['outputs'];
  return { files: new Map(files.map((file) => [urlOf(file.path), fileOf(file)])), html: htmlOf(outputs) };
}

/** Each page by itself: what it loads at first is one file, beside the pieces it loads when they are wanted. */
function entryGroups(): string[][] {
  const styles = new Set(Object.values(PAGES).map(({ style }) => style));
  return [[...styles, MARK, DRESS], ...Object.values(PAGES).map(({ script }) => [script])];
}

function urlOf(path: string): string {
  return `/assets/${basename(path)}`;
}

function fileOf({ path, contents }: OutputFile): PageFile {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (!type) throw new Error(`no media type for ${path}`);
  return { bytes: contents, type };
}

function htmlOf(outputs: Metafile['outputs']): Page['html'] {
  const builtFrom = (entry: string) => {
    const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry);
    if (!found) throw new Error(`esbuild left out ${entry}`);
    return { path: urlOf(found[0]), imports: found[1].imports };
  };
  const icon = builtFrom(MARK).path;
  const dress = builtFrom(DRESS).path;
  const shellOf = ({ title, script, style }: PageParts) => {
    const { path, imports } = builtFrom(script);
    const atOnce = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    const modules = atOnce.map((one) => urlOf(one.path));
    return pageHtml({ title, icon, dress, modules, script: path, style: builtFrom(style).path });
  };
  return Object.fromEntries(
    Object.entries(PAGES).map(([name, parts]) => [name, shellOf(parts)]),
  ) as Page['html'];
}
