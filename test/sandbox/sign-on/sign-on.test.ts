import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oidc from 'openid-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/kernel/log.ts';
import { openSandbox, type ControlledSandbox } from '../../../src/sandbox/open-sandbox.ts';
import { signOnListener } from '../../../src/sandbox/sign-on/sign-on-listener.ts';

const CALLBACK = 'http://localhost:8787/v1/session/callback';
const SECRET = 'a-secret-of-this-test-only';
const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
let sandbox: ControlledSandbox;
let server: Server;
let issuer: string;
let client: oidc.Configuration;

beforeAll(async () => {
  sandbox = openSandbox({ dataDir, log: silentLog });
  let ready: RequestListener = () => {};
  server = createServer((request, response) => ready(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ready = await signOnListener(sandbox, {
    issuer,
    clientId: 'dan-loi',
    clientSecret: SECRET,
    redirectUris: [CALLBACK],
  });
  client = await discover();
});
afterEach(() => sandbox.orderFault({ source: 'vneid', kind: 'none' }));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await sandbox.close();
  rmSync(dataDir, { recursive: true });
});

function discover(secret = SECRET) {
  return oidc.discovery(new URL(issuer), 'dan-loi', secret, undefined, {
    execute: [oidc.allowInsecureRequests],
  });
}

/** As much of a browser as signing in needs: cookies by path, redirects by hand. */
function browser() {
  const jar = new Map<string, { value: string; path: string }>();
  return async (url: string, form?: Record<string, string>) => {
    const path = new URL(url).pathname;
    const cookie = [...jar]
      .filter(([, kept]) => path.startsWith(kept.path))
      .map(([name, kept]) => `${name}=${kept.value}`)
      .join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const cookiePath = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/';
      jar.set(pair.slice(0, at), { value: pair.slice(at + 1), path: cookiePath });
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      body: await response.text(),
      location: location && new URL(location, url).href,
    };
  };
}

async function begin() {
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const expected = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier };
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: CALLBACK,
    scope: 'openid profile',
    state: expected.state,
    nonce: expected.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, expected };
}

async function reachForm(visit = browser()) {
  const { url, expected } = await begin();
  const redirect = await visit(url);
  const form = await visit(redirect.location ?? '');
  const action = /<form method="post" action="([^"]+)"/.exec(form.body)?.[1] ?? '';
  return { visit, expected, form, action: new URL(action, issuer).href };
}

async function signIn(personalId: string, visit = browser()) {
  const { expected, action } = await reachForm(visit);
  let page = await visit(action, { personalId });
  while (page.location && !page.location.startsWith(CALLBACK)) page = await visit(page.location);
  return { answered: new URL(page.location ?? 'about:blank'), expected };
}

function exchange(
  answered: URL,
  expected: { state: string; nonce: string; codeVerifier: string },
  config = client,
) {
  return oidc.authorizationCodeGrant(config, answered, {
    expectedState: expected.state,
    expectedNonce: expected.nonce,
    pkceCodeVerifier: expected.codeVerifier,
    idTokenExpected: true,
  });
}

function someMother() {
  const mother = sandbox
    .people()
    .find(({ truth, family }) => truth.sex === 'female' && family.newborns.length > 0);
  if (!mother) throw new Error('no mother');
  return mother;
}

describe('signing in', () => {
  it('tells the client who the person is, in the id token and at userinfo', async () => {
    const { personalId, truth } = someMother();
    const { answered, expected } = await signIn(personalId);
    const tokens = await exchange(answered, expected);
    expect(tokens.claims()).toMatchObject({
      sub: personalId,
      SoDinhDanh: personalId,
      LoaiTaiKhoan: 1,
      accountLevel: 2,
      phone: truth.phone,
    });
    const userInfo = await oidc.fetchUserInfo(client, tokens.access_token, personalId);
    expect(userInfo).toMatchObject({ SoDinhDanh: personalId, fullName: tokens.claims()?.fullName });
  });

  it('works for anybody of the sandbox, a child without an account too', async () => {
    const child = sandbox.people().find(({ knownTo }) => !knownTo.vneid);
    const { answered, expected } = await signIn(child?.personalId ?? '');
    expect((await exchange(answered, expected)).claims()).toMatchObject({ fullName: child?.truth.fullName });
  });

  it('tells the roles and the authority of officials and leaders', async () => {
    const official = sandbox.people().find(({ office }) => office?.roles.includes('official'));
    const { answered, expected } = await signIn(official?.personalId ?? '');
    expect((await exchange(answered, expected)).claims()).toMatchObject({
      roles: ['official'],
      authorityId: official?.office?.authorityId,
    });
  });

  it('asks again in the same browser, so that the next person can sign in', async () => {
    const visit = browser();
    const [first, second] = sandbox.people();
    await signIn(first?.personalId ?? '', visit);
    const { answered, expected } = await signIn(second?.personalId ?? '', visit);
    expect((await exchange(answered, expected)).claims()?.sub).toBe(second?.personalId);
  });

  it('takes an id written with spaces', async () => {
    const { personalId } = someMother();
    const { answered } = await signIn(`${personalId.slice(0, 3)} ${personalId.slice(3)}`);
    expect(answered.searchParams.get('code')).toBeTruthy();
  });
});

describe('the sign-in page', () => {
  it('says that it is a stand-in, takes a personal id, and offers a mother of a newborn first', async () => {
    const { form } = await reachForm();
    expect(form.body).toContain('mô phỏng');
    expect(form.body).toContain('name="personalId"');
    const offered = /class="person" name="personalId" value="(\d{12})"/.exec(form.body)?.[1] ?? '';
    expect(sandbox.findPerson(offered)).toMatchObject({ truth: { sex: 'female' } });
    expect(sandbox.findPerson(offered)?.family.newborns).toHaveLength(1);
  });

  it('says in plain words that an id is unknown, and lets one try again', async () => {
    const { visit, action } = await reachForm();
    const wrong = await visit(action, { personalId: '999999999999' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Không tìm thấy số định danh này');
    const right = await visit(action, { personalId: someMother().personalId });
    expect(right.status).toBe(303);
  });

  it('lets nobody in as somebody who died, registered or not, and says whom it is for', async () => {
    const deceased = sandbox.people().filter(({ truth }) => truth.deathDate);
    for (const registered of [true, false]) {
      const person = deceased.find(({ truth }) => truth.deathRegistered === registered);
      const { visit, action } = await reachForm();
      const refused = await visit(action, { personalId: person?.personalId ?? '' });
      expect(refused.status).toBe(422);
      expect(refused.body).toContain('người đã mất nên không đăng nhập được');
    }
  });

  it('offers husband, wife and child of somebody who died days ago', async () => {
    const { form, visit, action } = await reachForm();
    for (const kin of ['vợ', 'chồng', 'con'])
      expect(form.body).toContain(`${kin} của người vừa mất, chưa đăng ký khai tử`);
    const widow = /value="(\d{12})">\s*<strong>[^<]+<\/strong> <small>vợ của người vừa mất/.exec(
      form.body,
    )?.[1];
    expect(sandbox.findPerson(widow ?? '')?.truth.maritalStatus).toBe('widowed');
    expect((await visit(action, { personalId: widow ?? '' })).status).toBe(303);
  });

  it('shows what was typed as text, never as markup', async () => {
    const { visit, action } = await reachForm();
    const page = await visit(action, { personalId: '"><script>alert(1)</script>' });
    expect(page.body).not.toContain('<script>');
  });

  it('tells a browser without the cookie to begin again', async () => {
    const { action } = await reachForm();
    const stranger = await browser()(action, { personalId: someMother().personalId });
    expect(stranger.status).toBe(410);
  });
});

describe('what the sign-on refuses', () => {
  it('a code used twice', async () => {
    const { answered, expected } = await signIn(someMother().personalId);
    await exchange(answered, expected);
    await expect(exchange(answered, expected)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('a code with another verifier', async () => {
    const { answered, expected } = await signIn(someMother().personalId);
    const stolen = { ...expected, codeVerifier: oidc.randomPKCECodeVerifier() };
    await expect(exchange(answered, stolen)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('a client that does not know the secret', async () => {
    const { answered, expected } = await signIn(someMother().personalId);
    await expect(exchange(answered, expected, await discover('guess'))).rejects.toMatchObject({
      error: 'invalid_client',
    });
  });

  it('an answer whose state is not the one that was sent', async () => {
    const { answered, expected } = await signIn(someMother().personalId);
    await expect(exchange(answered, { ...expected, state: oidc.randomState() })).rejects.toThrow();
  });

  it('a request without PKCE and one that leads elsewhere', async () => {
    const { url } = await begin();
    const withoutPkce = new URL(url);
    withoutPkce.searchParams.delete('code_challenge');
    withoutPkce.searchParams.delete('code_challenge_method');
    const refused = await browser()(withoutPkce.href);
    expect(refused.location).toContain('error=invalid_request');
    const elsewhere = new URL(url);
    elsewhere.searchParams.set('redirect_uri', 'https://elsewhere.example/');
    expect((await browser()(elsewhere.href)).status).toBe(400);
  });
});

describe('a sign-on in trouble', () => {
  it('cuts the line while it is down, and works again after', async () => {
    sandbox.orderFault({ source: 'vneid', kind: 'down' });
    await expect(fetch(`${issuer}/.well-known/openid-configuration`)).rejects.toThrow();
    sandbox.orderFault({ source: 'vneid', kind: 'none' });
    expect((await fetch(`${issuer}/.well-known/openid-configuration`)).status).toBe(200);
  });

  it('keeps waiting when it is slow, for one person only if so ordered', async () => {
    const { personalId } = someMother();
    sandbox.orderFault({ source: 'vneid', kind: 'slow', delayMs: 300, personalId });
    const started = Date.now();
    const { answered } = await signIn(personalId);
    expect(Date.now() - started).toBeGreaterThanOrEqual(290);
    expect(answered.searchParams.get('code')).toBeTruthy();
  });

  it('cuts the line for one person and lets others in', async () => {
    const [one, other] = sandbox.people();
    sandbox.orderFault({ source: 'vneid', kind: 'down', personalId: one?.personalId });
    await expect(signIn(one?.personalId ?? '')).rejects.toThrow();
    expect((await signIn(other?.personalId ?? '')).answered.searchParams.get('code')).toBeTruthy();
  });
});
