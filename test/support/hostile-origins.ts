const LOOKALIKES: Record<string, string> = { a: 'а', e: 'е', o: 'о' };

/** Every way to look like a registered origin without being it. `origin` is `https://sen-hong.vn` or like it. */
export function hostileOrigins(origin: string): Record<string, string> {
  const { protocol, host, hostname, port } = new URL(origin);
  const other = protocol === 'https:' ? 'http:' : 'https:';
  return {
    'nobody’s (a sandboxed or local page)': 'null',
    'the other scheme': `${other}//${host}`,
    'another port': `${protocol}//${hostname}:${Number(port || 443) + 1}`,
    'a subdomain': `${protocol}//a.${host}`,
    'a name that ends like it': `${protocol}//not-${host}`,
    'a name that begins like it': `${protocol}//${hostname}.evil.vn`,
    'a longer port': `${protocol}//${hostname}:${port || 443}0`,
    'a user before a host': `${protocol}//${host}@evil.vn`,
    'a path behind it': `${origin}/`,
    'a query behind it': `${origin}?`,
    'upper case': origin.toUpperCase(),
    'a dot at the end of the name': `${protocol}//${hostname}.${port ? `:${port}` : ''}`,
    'a name in letters that look alike, as browsers write it': lookalike(origin),
    'two at once': `${origin} https://evil.vn`,
    'a wildcard': `${protocol}//*`,
    'a star alone': '*',
    nothing: '',
    'a line break behind it': `${origin}\\r\\nx-evil: 1`,
  };
}

/** Cyrillic letters for Latin ones; what is sent is punycode (UTS 46). */
function lookalike(origin: string): string {
  return new URL(origin.replace(/[aeo](?!.*\/\/)/, (letter) => LOOKALIKES[letter] ?? letter)).origin;
}
