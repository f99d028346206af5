import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { STAND_IN_HEADER } from '../stand-ins/stand-in.ts';
import { apiExample, exampleScript } from './api-example.ts';
import { frontPage } from './front-page.ts';
import { provincePolicy } from './province-policy.ts';
import { frameWay, linkWay, scriptWay } from './ways-in.ts';

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const SVG = 'image/svg+xml';

/** The invented province Sen Hồng's portal, a site of another origin that lets the guide in by each of the four ways. */
export function provinceApp(publicUrl: string): Hono {
  const product = new URL(publicUrl).origin;
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header(STAND_IN_HEADER, 'trang tinh gia dinh');
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'strict-origin-when-cross-origin');
    c.header('content-security-policy', provincePolicy(product, c.req.path === '/api' ? ["'self'"] : []));
  });

  app.get('/', (c) => c.html(frontPage(scriptWay(product))));
  app.get('/iframe', (c) => c.html(frontPage(frameWay(product))));
  app.get('/link', (c) => c.html(frontPage(linkWay(product))));
  app.get('/api', (c) => c.html(frontPage(apiExample)));
  app.get('/api-example.js', (c) => c.body(exampleScript(product), 200, { 'content-type': SCRIPT }));
  app.get('/province.css', (c) => c.body(fileText('province.css'), 200, { 'content-type': CSS }));
  app.get('/hostile.css', (c) => c.body(fileText('hostile.css'), 200, { 'content-type': CSS }));
  app.get('/lotus.svg', (c) => c.body(fileText('lotus.svg'), 200, { 'content-type': SVG }));
  return app;
}

function fileText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
