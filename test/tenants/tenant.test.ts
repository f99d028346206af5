import { describe, expect, it } from 'vitest';
import { Tenant } from '../../src/tenants/tenant.ts';
import { demoTenant } from '../../src/sandbox/province-site/demo-tenant.ts';

const SITE = {
  id: 'sen-hong',
  name: { vi: 'Tỉnh Sen Hồng', en: 'Sen Hồng province' },
  origins: ['https://sen-hong.vn'],
  theme: { accent: '#9b1620', corner: 'right' },
  label: { vi: 'Hỏi thủ tục', en: 'Ask' },
};
const refusedAt = (change: object) => {
  const parsed = Tenant.safeParse({ ...SITE, ...change });
  return parsed.success ? undefined : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('a site', () => {
  it('may stand on several exact origins, on this machine without https', () => {
    const origins = [
      'https://sen-hong.vn',
      'https://dichvucong.sen-hong.vn:8443',
      'http://localhost:3000',
      'http://127.0.0.1:3000',
    ];
    expect(refusedAt({ origins })).toBeUndefined();
  });

  it.each([
    'http://sen-hong.vn',
    'https://sen-hong.vn/',
    'https://sen-hong.vn/tin-tuc',
    'https://sen-hong.vn:443',
    'https://SEN-HONG.vn',
    'https://sen-hong.vn.',
    'https://*.sen-hong.vn',
    'https://*',
    'https://nguoi@sen-hong.vn',
    'https://sen-hồng.vn',
    "https://sen-hong.vn;script-src'none'",
    "https://sen-hong.vn 'self'",
    'https://sen-hong.vn https://evil.vn',
    'https://sen-hong.vn:99999',
    'https://127.1',
    'http://[::1]:3000',
    'http://localhost.evil.vn',
    'ftp://sen-hong.vn',
    'sen-hong.vn',
    'null',
    '*',
    '',
  ])('does not stand on %j', (origin) => {
    expect(refusedAt({ origins: [origin] })).toEqual(['origins.0']);
  });

  it.each(['#9b1620', '#767676', '#0000ff', '#000000', '#b0124f'])('may be coloured %s', (accent) => {
    expect(refusedAt({ theme: { accent, corner: 'left' } })).toBeUndefined();
  });

  it.each(['#777777', '#ff0000', '#ffffff', '#f2a900', 'red', '#9B1620', '#9b162', '#9b162080'])(
    'is not coloured %s, on which white cannot be read or which is no colour of ours',
    (accent) => {
      expect(refusedAt({ theme: { accent, corner: 'left' } })?.[0]).toBe('theme.accent');
    },
  );

  it.each([
    'Sen-Hong',
    'sen hong',
    'sen_hong',
    '-sen',
    'sen-',
    '1sen',
    'sen--hong',
    '',
    'a'.repeat(41),
    'sen.hong',
  ])('is not called %j', (id) => expect(refusedAt({ id })).toContain('id'));

  it('says nothing that it was not asked', () => {
    expect(refusedAt({ greeting: { vi: 'Xin chào' } })).toEqual(['greeting.en']);
    expect(refusedAt({ greeting: { vi: 'a'.repeat(401), en: 'a' } })).toEqual(['greeting.vi']);
    expect(refusedAt({ label: { vi: 'a'.repeat(41), en: 'a' } })).toEqual(['label.vi']);
    expect(refusedAt({ province: 'Sen Hồng' })).toEqual(['province']);
    expect(refusedAt({ script: 'alert(1)' })).toEqual(['']);
  });

  it('is also what the sandbox invents, by both names of this machine', () => {
    const invented = Tenant.parse(demoTenant('http://127.0.0.1:8812'));
    expect(invented.origins).toEqual(['http://127.0.0.1:8812', 'http://localhost:8812']);
  });
});
