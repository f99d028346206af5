/** Cookies per host and port, enough for a script that follows a sign-in by hand. */
export class CookieJar {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Like fetch, with the jar's cookies; redirects are not followed. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url);
    const own = this.#cookies.get(host) ?? new Map<string, string>();
    const headers = new Headers(init.headers);
    if (own.size > 0) headers.set('cookie', [...own].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(own, line);
    this.#cookies.set(host, own);
    return response;
  }

  /** what a browser would send there, for a browser to go on with */
  cookiesFor(url: string): { name: string; value: string; url: string }[] {
    const own = this.#cookies.get(new URL(url).host) ?? new Map<string, string>();
    return [...own].map(([name, value]) => ({ name, value, url }));
  }

  #keep(own: Map<string, string>, line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const gone = value === '' || /max-age=0/i.test(line) || /expires=thu, 01 jan 1970/i.test(line);
    if (gone) own.delete(name);
    else own.set(name, value);
  }
}
