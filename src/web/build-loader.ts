import { build, transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PageFile } from './build-page.ts';

const FOLDER = fileURLToPath(new URL('embed/', import.meta.url));
/** Browsers from 2022 on; in older ones the page simply goes without the guide. */
const TARGET = ['es2022', 'safari16'];
const SCRIPT = 'text/javascript; charset=utf-8';

/** What integrators load, by path under `/embed/`. The names stay, so the content must not be kept for ever. */
export async function buildLoader(): Promise<Map<string, PageFile>> {
  const css = await minified('guide.css');
  return new Map([
    ['/embed/v1.js', { bytes: await bundle('start-script.ts', 'iife', css), type: SCRIPT }],
    ['/embed/v1.mjs', { bytes: await bundle('start-module.ts', 'esm', css), type: SCRIPT }],
    ['/embed/v1.d.ts', { bytes: await readFile(`${FOLDER}v1.d.ts`), type: 'text/plain; charset=utf-8' }],
    ['/embed/mark.svg', { bytes: await readFile(`${FOLDER}../page/mark.svg`), type: 'image/svg+xml' }],
    [
      '/embed/integrators.css',
      { bytes: encoded(await minified('integrators.css')), type: 'text/css; charset=utf-8' },
    ],
  ]);
}

async function minified(name: string): Promise<string> {
  const { code } = await transform(await readFile(`${FOLDER}${name}`, 'utf8'), {
    loader: 'css',
    minify: true,
    target: TARGET,
  });
  return code.trim();
}

async function bundle(entry: string, format: 'iife' | 'esm', css: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: FOLDER,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format,
    target: TARGET,
    define: { GUIDE_CSS: JSON.stringify(css) },
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild made nothing of ${entry}`);
  return file.contents;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
