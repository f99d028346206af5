import type { Lookup } from '../connect.ts';
import { onlyRecord } from '../only-record.ts';
import { parseWire } from '../parse-wire.ts';
import { post } from '../post.ts';
import { fromPortalTime } from '../portal/portal-time.ts';
import type { Line, ReadRegistry } from '../registry/read-registry.ts';
import { WireFailure } from '../wire-failure.ts';
import { lookUpEnvelope } from './look-up-envelope.ts';
import { toRawPopulation } from './to-raw-population.ts';
import { Envelope, type CongDan } from './wire.ts';
import { parseXml } from './xml.ts';

/** The National Population Database, by SOAP through the sharing platform. It names no record, so the request does. */
export const readPopulation: ReadRegistry<'population'> = async (line, lookup) => {
  const posted = await post({
    url: line.url,
    signal: line.signal,
    headers: headersOf(line, lookup),
    body: lookUpEnvelope(lookup),
  });
  if (posted.kind === 'refused') return { kind: 'refused', reason: 'credentials' };
  const citizen = onlyRecord(citizensIn(posted.text));
  if (!citizen) return { kind: 'absent' };
  if (citizen.SoDinhDanh !== lookup.personalId) throw new WireFailure('wrong-person');
  const asOf = citizen.NgayCapNhat && fromPortalTime(citizen.NgayCapNhat);
  return {
    kind: 'found',
    record: toRawPopulation(citizen),
    recordId: lookup.requestId,
    ...(asOf ? { asOf } : {}),
  };
};

function citizensIn(text: string): CongDan[] {
  const { Body } = parseWire(Envelope, parseXml(text)).Envelope;
  return Body.TraCuuThongTinCongDanResponse.CongdanCollection.CongDan ?? [];
}

/** `AuthHash` is the officer's account: the database attributes every look-up to a person in office. */
function headersOf({ credentials }: Line, { purpose }: Lookup): Record<string, string> {
  return {
    'content-type': 'text/xml; charset=utf-8',
    soapaction: '"http://dancuquocgia.bca/TraCuuThongTinCongDan"',
    authorization: `Bearer ${credentials.accessToken}`,
    lgspaccesstoken: base64(JSON.stringify(credentials.lgsp)),
    authhash: base64(purpose.officerAccount),
  };
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
