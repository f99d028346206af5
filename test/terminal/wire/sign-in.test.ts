import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createCookieJar } from '../../../src/terminal/wire/cookie-jar.ts';
import { lookAtSignIn, signInWith } from '../../../src/terminal/wire/sign-in.ts';

const stops: (() => void)[] = [];

afterEach(() => stops.splice(0).forEach((stop) => stop()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page =
  (html: string): RequestListener =>
  (_, response) =>
    void response.end(html);
const NUMBER_FORM = '<form method="post" action="/enter?a=1&amp;b=2"><input name="personalId"></form>';

describe('the sign-in page', () => {
  it('takes a number here only where it asks for nothing else', async () => {
    const kinds = [
      [NUMBER_FORM, 'number'],
      [`${NUMBER_FORM}<input type="password" name="secret">`, 'browser'],
      ['<form method="post"><input name="user"></form>', 'browser'],
    ] as const;
    for (const [html, way] of kinds) {
      const url = await serve(page(html));
      expect(await lookAtSignIn(createCookieJar(), `${url}/v1/session/login`)).toBe(way);
    }
  });

  it('is said to be away where nobody answers', async () => {
    expect(await lookAtSignIn(createCookieJar(), 'http://127.0.0.1:9/v1/session/login')).toBe('away');
  });
});

describe('signing in with a number', () => {
  it('never sends the number to a page that asks for a password', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.method ?? '');
      response.end(`${NUMBER_FORM}<input type="password" name="secret">`);
    });
    expect(await signInWith(createCookieJar(), `${url}/v1/session/login`, '001085601395')).toBe('failed');
    expect(asked).toEqual(['GET']);
  });

  it('follows the way there and back with the cookies of each', async () => {
    const seen: string[] = [];
    const signOn = await serve((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.cookie ?? ''}`);
      if (request.method === 'POST')
        return void response.writeHead(303, { location: `${home}/v1/session/callback?code=c` }).end();
      response.setHeader('set-cookie', 'there=1; Path=/').end(NUMBER_FORM);
    });
    const home = await serve((request, response) => {
      seen.push(`${request.url} ${request.headers.cookie ?? ''}`);
      const isBack = request.url?.startsWith('/v1/session/callback') ?? false;
      response
        .writeHead(302, {
          location: isBack ? '/' : `${signOn}/authorize`,
          'set-cookie': isBack ? 'here=; Max-Age=0' : 'here=1',
        })
        .end();
    });
    expect(await signInWith(createCookieJar(), `${home}/v1/session/login`, '001085601395')).toBe('in');
    expect(seen).toEqual([
      '/v1/session/login ',
      'GET /authorize ',
      'POST /enter?a=1&b=2 there=1',
      '/v1/session/callback?code=c here=1',
    ]);
  });

  it('ends where the way leads in circles', async () => {
    const url = await serve((_, response) => void response.writeHead(302, { location: '/again' }).end());
    expect(await signInWith(createCookieJar(), `${url}/v1/session/login`, '001085601395')).toBe('failed');
  });
});
