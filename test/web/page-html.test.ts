import { describe, expect, it } from 'vitest';
import { withBodyData } from '../../src/web/page-html.ts';

const NASTY = { name: `"><script>alert('$&')</script>&quot;`, origins: ['http://a.example'] };

describe('what the server tells a page', () => {
  it('stands in its body as it was told, and can be nothing but text there', () => {
    const html = withBodyData('<html><body>\n<p>$1</p></body></html>', 'embed', NASTY);
    expect(html).not.toContain('<script>');
    const [, value = ''] = /<body data-embed="([^"]*)">/.exec(html) ?? [];
    const told = value.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(JSON.parse(told)).toEqual(NASTY);
    expect(html).toContain('<p>$1</p>');
  });
});
