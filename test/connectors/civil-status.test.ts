import { afterEach, describe, expect, it } from 'vitest';
import { connectSources } from '../../src/connectors/connect-sources.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/stand-ins/credentials.ts';
import { lookupOf, serve } from './country.ts';

const PERSON = '001190000001';
let close = async () => {};
afterEach(() => close());

async function readAnswer(answer: unknown) {
  const server = await serve((_request, response) => void response.end(JSON.stringify(answer)));
  close = server.close;
  const sources = [
    'population',
    'residence',
    'civil-status',
    'health',
    'social-insurance',
    'land',
    'business-registration',
  ];
  const all = [...sources, 'linked-services', 'public-service-portal', 'payment'].map((source) => [
    source,
    server.url,
  ]);
  const urls = Object.fromEntries(all) as Parameters<typeof connectSources>[0]['urls'];
  const connectors = connectSources({ urls, credentials: SANDBOX_CREDENTIALS, log: silentLog });
  return connectors.read('civil-status', lookupOf(PERSON));
}

const found = (record: object) => ({ maLoi: '00', duLieu: [{ soDinhDanh: PERSON, hoTen: 'A', ...record }] });

describe('the civil status connector', () => {
  it('takes a marriage for none only when the register says so', async () => {
    const answer = await readAnswer(found({ ketHon: null, soLanKetHon: 0 }));
    expect(answer).toMatchObject({ kind: 'found', record: { fullName: 'A', marriageCount: 0 } });
  });

  it.each([
    ['a record that says nothing about marriage', found({ soLanKetHon: 0 })],
    ['"found" without a record', { maLoi: '00', duLieu: [] }],
    ['an answer without a code', { duLieu: [] }],
    ['a list instead of an answer', []],
    ['a number where a name belongs', found({ hoTen: 5, ketHon: null, soLanKetHon: 0 })],
  ])('takes %s for garbage', async (_, answer) => {
    expect(await readAnswer(answer)).toEqual({ kind: 'unavailable', reason: 'garbage' });
  });

  it('takes an error code that it does not know for an outage', async () => {
    expect(await readAnswer({ maLoi: '99' })).toEqual({ kind: 'unavailable', reason: 'http' });
  });

  it('passes a refusal on', async () => {
    expect(await readAnswer({ maLoi: '03' })).toEqual({ kind: 'refused', reason: 'registry' });
  });
});
