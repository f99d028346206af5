import type { HttpApp } from '../../src/http/http-env.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 12;

/** A client with a cookie jar: calls to our address reach the app in process, all others go over the wire. */
export interface Browser {
  /** one call, no redirect followed; a path is ours */
  send(address: string, init?: RequestInit): Promise<Response>;
  /** follows redirects until `stop` says of the next address not to go there */
  follow(
    address: string,
    init?: RequestInit,
    stop?: (next: URL) => boolean,
  ): Promise<{ response: Response; url: URL }>;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

/** `headers` go with every call to us: those of a real browser, or none for a script. */
export function openBrowser(app: HttpApp, publicUrl: string, headers: Record<string, string> = {}): Browser {
  const jar = new Map<string, Map<string, string>>();
  const cookiesOf = (host: string) => {
    const cookies = jar.get(host) ?? new Map<string, string>();
    jar.set(host, cookies);
    return cookies;
  };
  const ourHost = new URL(publicUrl).host;

  const send = async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, publicUrl);
    const cookies = cookiesOf(url.host);
    const isOurs = url.host === ourHost;
    const sent = new Headers({
      ...(isOurs ? headers : {}),
      ...Object.fromEntries(new Headers(init.headers)),
    });
    if (cookies.size > 0)
      sent.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const options = { ...init, headers: sent, redirect: 'manual' } as const;
    const response = isOurs ? await app.request(url.href, options) : await fetch(url, options);
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };

  return {
    send,
    cookie: (name) => cookiesOf(ourHost).get(name),
    setCookie: (name, value) => void cookiesOf(ourHost).set(name, value),
    follow: async (address, init, stop = () => false) => {
      let url = new URL(address, publicUrl);
      let response = await send(url.href, init);
      for (let count = 0; REDIRECTS.has(response.status); count++) {
        if (count > MOST_REDIRECTS) throw new Error('too many redirects');
        const next = new URL(response.headers.get('location') ?? '', url);
        if (stop(next)) break;
        url = next;
        response = await send(url.href);
      }
      return { response, url };
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  const value = pair.slice(at + 1).trim();
  const gone = attributes.some((one) => /^\s*max-age=0$/i.test(one));
  if (gone || value === '') cookies.delete(name);
  else cookies.set(name, value);
}
