import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Assets } from './assets.ts';
import type { PageFile } from './build-page.ts';
import { buildWeb, type Web } from './build-web.ts';

const compress = promisify(gzip);
/** Fonts and pictures are compressed already. */
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|wasm))/;

/** Built once, on first use; a file is compressed once, when it is first asked for. */
export function openAssets(): Assets {
  let built: Promise<Web> | undefined;
  const compressed = new Map<string, Promise<PageFile>>();
  const web = () => (built ??= buildWeb());
  return {
    html: async () => (await web()).html,
    file: async (path) => {
      const file = (await web()).files.get(path);
      if (!file || !COMPRESSIBLE.test(file.type)) return file;
      const ready = compressed.get(path) ?? withGzip(file);
      compressed.set(path, ready);
      return ready;
    },
  };
}

async function withGzip(file: PageFile): Promise<PageFile> {
  return { ...file, gzip: await compress(file.bytes, { level: 9 }) };
}
