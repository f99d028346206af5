/**
 * As strict as a provincial portal's policy gets: nothing but what is listed, no inline script or style, and no text
 * becomes code. `product` is all that the guide needs; `scripts` are the page's own.
 */
export function provincePolicy(product: string, scripts: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src ${[product, ...scripts].join(' ')}`,
    `connect-src ${product}`,
    `frame-src ${product}`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
