import type { z } from 'zod';
import type { SourceAnswer } from '../../records/source-answer.ts';
import type { Lookup } from '../connect.ts';
import { onlyRecord } from '../only-record.ts';
import { parseJson, parseWire } from '../parse-wire.ts';
import { post } from '../post.ts';
import { WireFailure } from '../wire-failure.ts';
import type { Line } from './read-registry.ts';
import { ABSENT, Envelope, FOUND, NOT_CONNECTED, REFUSED, type Request } from './wire.ts';

type SubjectWire = z.ZodType<{ soDinhDanh: string }>;

/** Asks a JSON registry and hands its one record, proven to be about the person asked for, to `read`. */
export async function askRegistry<Wire extends SubjectWire, Raw>(
  line: Line,
  lookup: Lookup,
  schema: Wire,
  read: (wire: z.output<Wire>) => Raw,
): Promise<SourceAnswer<Raw>> {
  const posted = await post({
    url: line.url,
    signal: line.signal,
    headers: headersOf(line, lookup),
    body: JSON.stringify(requestOf(lookup)),
  });
  if (posted.kind === 'refused') return { kind: 'refused', reason: 'credentials' };
  const envelope = parseJson(Envelope, posted.text);
  switch (envelope.maLoi) {
    case ABSENT:
      return { kind: 'absent' };
    case REFUSED:
      return { kind: 'refused', reason: 'registry' };
    case NOT_CONNECTED:
      return { kind: 'refused', reason: 'not-connected' };
    case FOUND:
      return foundIn(envelope, lookup, schema, read);
    default:
      throw new WireFailure('http');
  }
}

function foundIn<Wire extends SubjectWire, Raw>(
  { duLieu, maBanGhi, thoiDiemDuLieu }: z.output<typeof Envelope>,
  lookup: Lookup,
  schema: Wire,
  read: (wire: z.output<Wire>) => Raw,
): SourceAnswer<Raw> {
  const wire = onlyRecord(duLieu.map((record) => parseWire(schema, record)));
  if (!wire) throw new WireFailure('garbage');
  if (wire.soDinhDanh !== lookup.personalId) throw new WireFailure('wrong-person');
  return {
    kind: 'found',
    record: read(wire),
    recordId: maBanGhi ?? lookup.requestId,
    ...(thoiDiemDuLieu ? { asOf: thoiDiemDuLieu } : {}),
  };
}

function headersOf({ credentials }: Line, { purpose }: Lookup): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    authorization: `Bearer ${credentials.accessToken}`,
    'x-can-bo': purpose.officerAccount,
  };
}

function requestOf({ requestId, personalId, purpose }: Lookup): Request {
  return {
    maYeuCau: requestId,
    maTthc: purpose.procedureCode,
    maHoSo: purpose.dossierId,
    soDinhDanh: personalId,
  };
}
