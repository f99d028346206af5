import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeTestApp, type TestApp } from '../support/compose-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await composeTestApp();
});
afterAll(() => test.stop());

const loader = (acceptEncoding?: string) =>
  test.app.request('/embed/v1.js', {
    headers: acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding },
  });

it('a script travels compressed to a browser that takes that, and is the same script', async () => {
  const plain = await (await loader()).text();
  const packed = await loader('gzip, deflate, br');
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toContain('accept-encoding');
  const bytes = new Uint8Array(await packed.arrayBuffer());
  expect(bytes.length).toBeLessThan(plain.length / 2);
  expect(gunzipSync(bytes).toString('utf8')).toBe(plain);
});

it.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, identity'])(
  'and as it is to one that says %s',
  async (acceptEncoding) => {
    const answer = await loader(acceptEncoding);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('vary')).toContain('accept-encoding');
  },
);

it('a font is not compressed twice', async () => {
  const style = (await test.app.request('/assets/page.css')).headers.get('location');
  const css = await (await test.app.request(style ?? '')).text();
  const font = /\/assets\/[\w.-]+\.woff2/.exec(css)?.[0] ?? '';
  const answer = await test.app.request(font, { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-encoding')).toBeNull();
});
