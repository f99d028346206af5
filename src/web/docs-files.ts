import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PageFile } from './build-page.ts';

const FILES = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** What the reader of the contract is made of, by its path with us. */
export async function readDocsFiles(): Promise<[string, PageFile][]> {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const read = async ([name, type]: [string, string]): Promise<[string, PageFile]> => [
    `/docs/${name}`,
    { bytes: await readFile(join(folder, name)), type },
  ];
  return Promise.all(Object.entries(FILES).map(read));
}
