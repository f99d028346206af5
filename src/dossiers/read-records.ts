import type { AppContext } from '../app-context.ts';
import type { RecordUse } from '../eforms/eform.ts';
import { readRecord, type RecordRequest } from '../records/read-record.ts';
import type { Dossier } from './dossier.ts';
import { refill } from './refill.ts';

/** Reads the granted records that were not answered yet, side by side, and fills the dossier from them. */
export async function readRecords(
  context: AppContext,
  dossier: Dossier,
  granted: RecordUse[],
): Promise<Dossier> {
  const wanted = granted.filter(({ source }) => source !== 'vneid' && !isAnswered(dossier, source));
  const reads = await Promise.all(
    wanted.map(
      async ({ source }) => [source, await readRecord(context, requestFor(dossier, source))] as const,
    ),
  );
  const records = { ...dossier.state.records, ...Object.fromEntries(reads) };
  return refill({ ...dossier, state: { ...dossier.state, records } });
}

function isAnswered(dossier: Dossier, source: RecordUse['source']): boolean {
  const status = dossier.state.records[source as keyof Dossier['state']['records']]?.status;
  return status === 'found' || status === 'absent';
}

function requestFor(dossier: Dossier, source: RecordUse['source']): RecordRequest {
  return {
    subject: {
      kind: 'citizen',
      tenant: dossier.tenant,
      personId: dossier.personId,
      personalId: dossier.state.signedIn.record.personalId ?? '',
    },
    source: source as RecordRequest['source'],
    purpose: { dossierId: dossier.id, procedureCode: dossier.eform.code },
  };
}
