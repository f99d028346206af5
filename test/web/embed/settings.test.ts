import { afterEach, describe, expect, it, vi } from 'vitest';
import { readOptions } from '../../../src/web/embed/options.ts';
import { fetchSettings, parseSettings } from '../../../src/web/embed/settings.ts';

const NOTHING = { label: { vi: undefined, en: undefined }, accent: undefined, corner: undefined };

afterEach(() => vi.unstubAllGlobals());

describe('a site’s looks', () => {
  it('are taken as registered', () => {
    const settings = {
      tenant: 'sen-hong',
      label: { vi: 'Hỏi thủ tục', en: 'Ask' },
      theme: { accent: '#B0124f', corner: 'left' },
    };
    expect(parseSettings(settings)).toEqual({
      label: { vi: 'Hỏi thủ tục', en: 'Ask' },
      accent: '#B0124f',
      corner: 'left',
    });
  });

  it.each([
    ['no object', 'sen-hong'],
    ['null', null],
    ['parts of other kinds', { label: 'Hỏi', theme: [] }],
    ['a colour that is more than a colour', { theme: { accent: '#fff000;background:url(//x)' } }],
    ['a named colour', { theme: { accent: 'red' } }],
    ['a corner that is none', { theme: { corner: 'top' } }],
    ['a label too long for a button', { label: { vi: 'a'.repeat(41), en: '  ' } }],
  ])('count as not given when they make no sense: %s', (_, data) =>
    expect(parseSettings(data)).toEqual(NOTHING),
  );

  it.each([
    ['the line is down', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the site is not registered', () => Promise.resolve(new Response('no', { status: 403 }))],
    ['a proxy answers instead', () => Promise.resolve(new Response('<html>'))],
  ])('can be missing: %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    const options = { ...SITE, tenant: 'sen-hong' };
    expect(await fetchSettings(options)).toEqual({});
  });

  it('are asked for without cookies, and the site’s name cannot lead elsewhere', async () => {
    const fetched = vi.fn((_url: string, _init: RequestInit) => Promise.resolve(Response.json({})));
    vi.stubGlobal('fetch', fetched);
    await fetchSettings({ ...SITE, tenant: '../../v1&origin=x#' });
    const [address, init] = fetched.mock.calls[0] ?? ['', {}];
    const url = new URL(address);
    expect(url.pathname).toBe('/embed/settings');
    expect([...url.searchParams]).toEqual([['tenant', '../../v1&origin=x#']]);
    expect(init.credentials).toBe('omit');
  });
});

const SITE = {
  origin: 'https://dan-loi.example',
  tenant: '',
  locale: 'vi' as const,
  label: undefined,
  corner: undefined,
  mount: undefined,
  opensItself: false,
};

describe('what an integrator asks for', () => {
  class FakeElement extends EventTarget {}
  const read = (given: Record<string, unknown>, pageLanguage = '') => {
    vi.stubGlobal('Element', FakeElement);
    return readOptions('https://dan-loi.example', given, pageLanguage);
  };

  it.each([
    [{}, '', 'vi'],
    [{}, 'en-GB', 'en'],
    [{}, 'EN', 'en'],
    [{}, 'enough', 'vi'],
    [{ lang: 'vi' }, 'en', 'vi'],
    [{ lang: 'fr' }, 'en', 'en'],
  ])('speaks the language asked for, else that of the page: %j on a page in “%s”', (given, page, locale) =>
    expect(read(given, page).locale).toBe(locale),
  );

  it('may be left out altogether', () => expect(read({})).toEqual(SITE));

  it('is ignored where it makes no sense', () =>
    expect(read({ tenant: 5, label: {}, corner: 'middle', mount: '#here', open: 'yes' })).toEqual(SITE));

  it('is taken where it does', () => {
    const mount = new FakeElement();
    const given = { tenant: 'sen-hong', label: ' Hỏi ', corner: 'left', mount, open: 'true' };
    expect(read(given)).toEqual({
      ...SITE,
      tenant: 'sen-hong',
      label: 'Hỏi',
      corner: 'left',
      mount,
      opensItself: true,
    });
  });
});
