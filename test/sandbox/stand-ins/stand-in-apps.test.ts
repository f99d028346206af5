import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCountry, type Country } from '../../connectors/country.ts';

let country: Country;
beforeAll(async () => {
  country = await openCountry();
});
afterAll(() => country.close());

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers });

describe('a stand-in', () => {
  it('says with every answer that it is no real system', async () => {
    for (const url of Object.values(country.urls)) {
      const response = await post(url, '{}');
      expect(response.headers.get('x-he-thong-mo-phong')).toMatch(/^stand-in; /);
    }
  });

  it('tells nothing to a caller without credentials', async () => {
    const [person] = country.sandbox.people();
    const body = JSON.stringify({ maYeuCau: 'a', maTthc: 'b', maHoSo: 'c', soDinhDanh: person?.personalId });
    for (const source of [
      'population',
      'residence',
      'civil-status',
      'health',
      'social-insurance',
      'land',
      'business-registration',
    ] as const) {
      const response = await post(country.urls[source], body);
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain(person?.personalId);
    }
  });

  it('of a back end takes nothing without a session', async () => {
    const url = `${country.urls['linked-services']}/mapi/g`;
    const call = { session: 'guessed', madonvi: 'x', service: 'TraCuuHoSo', mahoso: 'dos_x' };
    const response = await post(url, JSON.stringify(call), { dstcode: 'VN:SANDBOX:LIEN-THONG' });
    expect(await response.json()).toEqual({ error_code: -1, error_key: 'PHIEN_HET_HAN' });
  });
});
