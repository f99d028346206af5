import type { Page, PageFile } from './build-page.ts';

/** What browsers get beside data. Node builds it on first use; for Workers it is packed before. */
export interface Assets {
  html(): Promise<Page['html']>;
  /** by its path, such as `/assets/page.1a2b3c4d.css` or `/docs/swagger-ui.css` */
  file(path: string): Promise<PageFile | undefined>;
}
