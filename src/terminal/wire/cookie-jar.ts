/** Like fetch, with the cookies that each host (name and port) has set; redirects are not followed. */
export type CookieFetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Cookies for the time of the process; what a browser would keep of one sign-in, and no more. */
export function createCookieJar(): CookieFetch {
  const kept = new Map<string, Map<string, string>>();
  return async (url, init = {}) => {
    const { host } = new URL(url);
    const own = kept.get(host) ?? new Map<string, string>();
    kept.set(host, own);
    const headers = new Headers(init.headers);
    if (own.size > 0) headers.set('cookie', [...own].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(own, line);
    return response;
  };
}

/** A server takes a cookie back by emptying it or letting it expire. */
function keep(own: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  const gone =
    value === '' || /;\s*max-age=(0|-\d+)\b/i.test(line) || /;\s*expires=[^;]*\b1970\b/i.test(line);
  if (gone) own.delete(name);
  else own.set(name, value);
}
