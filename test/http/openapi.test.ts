import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeTestApp, type TestApp } from '../support/compose-test-app.ts';

/** The promise to clients nobody here wrote: these calls are there under these names. */
const PROMISED = [
  'POST /v1/conversations',
  'GET /v1/conversations',
  'POST /v1/conversations/{id}/messages',
  'GET /v1/conversations/{id}',
  'POST /v1/conversations/{id}/carry-over',
  'POST /v1/carry-overs',
  'GET /v1/carry-overs/standing',
  'POST /v1/carry-overs/return',
  'GET /embed/settings',
  'GET /v1/procedures',
  'GET /v1/procedures/{code}',
  'GET /v1/procedures/{code}/eform',
  'GET /v1/dossiers',
  'POST /v1/dossiers',
  'GET /v1/dossiers/{id}',
  'PATCH /v1/dossiers/{id}',
  'POST /v1/dossiers/{id}/prefill',
  'POST /v1/dossiers/{id}/attachments',
  'GET /v1/dossiers/{id}/review',
  'POST /v1/dossiers/{id}/submission',
  'GET /v1/dossiers/{id}/receipt',
  'GET /v1/dossiers/{id}/events',
  'GET /v1/session/login',
  'GET /v1/session/callback',
  'POST /v1/session/logout',
  'GET /v1/session',
  'GET /v1/consents',
  'DELETE /v1/consents/{id}',
  'GET /v1/me/records',
  'GET /v1/me/export',
  'GET /health',
  'GET /ready',
  'GET /metrics',
];
/** Pages and the contract itself: looked at by people, described by nothing. */
const UNDESCRIBED =
  /^\/($|agree$|assist$|official$|docs|assets|embed$|embed\/(?!settings)|receipts|openapi\.json)/;

let test: TestApp;
let document: {
  openapi: string;
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
};
beforeAll(async () => {
  test = await composeTestApp();
  document = (await (await test.app.request('/openapi.json')).json()) as typeof document;
});
afterAll(() => test.stop());

const described = () =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );

it('is OpenAPI 3.1 and names every promised call', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(described()).toEqual(expect.arrayContaining(PROMISED));
});

it('describes every route there is, and none that is not', () => {
  const mounted = test.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !UNDESCRIBED.test(path))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(described().sort()).toEqual([...new Set(mounted)].sort());
});

it('names the shapes that clients share, and every reference leads somewhere', () => {
  const { schemas = {} } = document.components;
  expect(Object.keys(schemas)).toEqual(
    expect.arrayContaining(['Reply', 'Problem', 'ReviewCard', 'Dossier', 'Receipt']),
  );
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(5);
  for (const [, name = ''] of references) expect(schemas).toHaveProperty(name);
});

it('is shown to readers without a file from elsewhere', async () => {
  const page = await test.app.request('/docs');
  const text = await page.text();
  const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect((await test.app.request(file)).status).toBe(200);
});

it('serves the page with content-named files that may be kept for ever, under a policy of our own alone', async () => {
  const page = await test.app.request('/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(page.headers.get('content-security-policy')).not.toMatch(/'unsafe-/);
  const files = [...(await page.text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
    ([, file = '']) => file,
  );
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const asset = await test.app.request(file);
    expect(asset.status).toBe(200);
    expect(asset.headers.get('cache-control')).toContain('immutable');
  }
});

it('is ready, alive and measured, without a person in any measure', async () => {
  expect((await test.app.request('/health')).status).toBe(200);
  expect((await test.app.request('/ready')).status).toBe(200);
  const talk = await test.startConversation(test.newBrowser());
  await talk.say('xin chào');
  const text = await (await test.app.request('/metrics')).text();
  expect(text).toMatch(/dan_loi_turn_duration_seconds_count\{outcome="\w[\w-]*",mode="embedded"\} [1-9]/);
  expect(text).toContain('route="/v1/conversations/{id}/messages"');
  expect(text).not.toContain(talk.id);
});
