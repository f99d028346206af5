import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPage, type Page } from '../../src/web/build-page.ts';

const SCRIPT_MAX_BYTES = 35 * 1024;

let page: Page;
beforeAll(async () => {
  page = await buildPage();
});

function filesOf(type: string): { path: string; text: string; bytes: Uint8Array }[] {
  return [...page.files]
    .filter(([, file]) => file.type.startsWith(type))
    .map(([path, { bytes }]) => ({ path, bytes, text: new TextDecoder().decode(bytes) }));
}

describe('the page as it is served', () => {
  it('weighs little on a slow line', () => {
    const scripts = filesOf('text/javascript');
    expect(scripts).toHaveLength(Object.keys(page.html).length);
    for (const script of scripts) expect(gzipSync(script.bytes).length).toBeLessThan(SCRIPT_MAX_BYTES);
  });

  it('names every file by its content, so that it may be kept for ever', () => {
    for (const path of page.files.keys())
      expect(path).toMatch(/^\/assets\/[\w-]+\.[A-Z0-9]{8}\.(js|css|woff2|svg)$/);
  });

  it('needs nothing inline and nobody else, so that the strictest policy holds', () => {
    for (const html of Object.values(page.html)) {
      expect(html).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
      for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g))
        expect(page.files.has(address ?? '')).toBe(true);
    }
    for (const { text } of filesOf('text/css')) {
      const addresses = [...text.matchAll(/url\("?([^)"]*)"?\)/g)].map(([, address]) => address ?? '');
      expect(addresses.length).toBeGreaterThan(0);
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
