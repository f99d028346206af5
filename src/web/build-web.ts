import { buildLoader } from './build-loader.ts';
import { buildPage, type Page, type PageFile } from './build-page.ts';
import { readDocsFiles } from './docs-files.ts';

/** Everything that browsers get beside data: pages, and files by their path. */
export interface Web {
  html: Page['html'];
  files: Map<string, PageFile>;
}

export async function buildWeb(): Promise<Web> {
  const [page, docs, loader] = await Promise.all([buildPage(), readDocsFiles(), buildLoader()]);
  return { html: page.html, files: new Map([...page.files, ...docs, ...loader]) };
}
