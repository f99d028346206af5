import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPage, type Page } from '../../src/web/build-page.ts';

const SCRIPTS_MAX_BYTES = 48 * 1024;
/** What the loader on the province's page leaves of 60 KB. */
const FRAME_MAX_BYTES = 54 * 1024;

let page: Page;
beforeAll(async () => {
  page = await buildPage();
});

function filesOf(type: string): { path: string; text: string; bytes: Uint8Array }[] {
  return [...page.files]
    .filter(([, file]) => file.type.startsWith(type))
    .map(([path, { bytes }]) => ({ path, bytes, text: new TextDecoder().decode(bytes) }));
}

/** What a page names in its head. */
function askedFor(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
}

function weightOf(paths: string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(page.files.get(path)?.bytes ?? '').length, 0);
}

function importedAtOnce(path: string): string[] {
  const text = new TextDecoder().decode(page.files.get(path)?.bytes);
  return [...text.matchAll(/(?:from|import)"([^"]+\.js)"/g)].map(([, address]) => address ?? '');
}

describe('the page as it is served', () => {
  it('weighs little on a slow line', () => {
    for (const html of Object.values(page.html)) {
      const scripts = askedFor(html).filter((path) => path.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(1);
      expect(weightOf(scripts)).toBeLessThan(SCRIPTS_MAX_BYTES);
    }
  });

  it('weighs even less in a frame, which comes with somebody else’s page and without letters of its own', () => {
    expect(weightOf(askedFor(page.html.frame)) + gzipSync(page.html.frame).length).toBeLessThan(
      FRAME_MAX_BYTES,
    );
    const style = askedFor(page.html.frame).find((path) => path.endsWith('.css')) ?? '';
    expect(new TextDecoder().decode(page.files.get(style)?.bytes)).not.toContain('url(');
  });

  it('asks at once for all that it needs at first, so that nothing is waited for one after the other', () => {
    for (const html of Object.values(page.html))
      for (const path of askedFor(html).filter((one) => one.endsWith('.js')))
        for (const imported of importedAtOnce(path)) expect(askedFor(html)).toContain(imported);
  });

  it('names every file by its content, so that it may be kept for ever', () => {
    for (const path of page.files.keys())
      expect(path).toMatch(/^\/assets\/[\w-]+\.[A-Z0-9]{8}\.(js|css|woff2|svg|wasm)$/);
  });

  it('needs nothing inline and nobody else, so that the strictest policy holds', () => {
    for (const html of Object.values(page.html)) {
      expect(html).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
      for (const address of askedFor(html)) expect(page.files.has(address)).toBe(true);
    }
    for (const { text } of filesOf('text/css')) {
      const addresses = [...text.matchAll(/url\("?([^)"]*)"?\)/g)].map(([, address]) => address ?? '');
      for (const address of addresses) expect(page.files.has(address)).toBe(true);
    }
  });

  it('brings its own letters, with all Vietnamese marks, in three weights', () => {
    const fonts = filesOf('font/woff2').map(({ path }) => path.replace(/\.\w+\.woff2$/, ''));
    expect(fonts).toHaveLength(6);
    expect(fonts.filter((path) => path.includes('vietnamese'))).toHaveLength(3);
  });

  it('never reads what people wrote as markup', () => {
    for (const { text } of filesOf('text/javascript'))
      expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/);
  });
});
