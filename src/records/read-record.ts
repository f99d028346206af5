import { and, eq, isNull } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { consents, recordReads } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { cleanRecord } from './clean/clean-record.ts';
import type { CleanRecord, ReadableSource } from './record.ts';

/** Our account towards the systems that attribute every look-up to an officer. */
const OFFICER_ACCOUNT = 'dan-loi';

export interface RecordRequest {
  /** whose record: always the signed-in person's own */
  subject: { kind: 'citizen'; tenant: string; personId: string; personalId: string };
  source: Exclude<ReadableSource, 'vneid'>;
  purpose: { dossierId: string; procedureCode: string };
}

export interface RecordRead {
  status: 'found' | 'absent' | 'refused' | 'unavailable';
  clean?: CleanRecord;
}

/**
 * The only door to the national systems: checks that the ground stands, calls the connector, keeps the cleaned
 * answer sealed with the dossier, and writes who read what and why. An answer that was found is not asked for again.
 */
export async function readRecord(context: AppContext, request: RecordRequest): Promise<RecordRead> {
  if (!(await isGranted(context, request))) return { status: 'refused' };
  const answer = await context.connectors.read(request.source, {
    personalId: request.subject.personalId,
    purpose: { ...request.purpose, officerAccount: OFFICER_ACCOUNT },
    requestId: context.newId('req'),
  });
  const read: RecordRead =
    answer.kind === 'found'
      ? { status: 'found', clean: cleanRecord(context, request.source, answer) }
      : { status: answer.kind };
  await keepRead(
    context,
    request,
    read,
    answer.kind === 'unavailable' ? `unavailable:${answer.reason}` : answer.kind,
  );
  return read;
}

async function isGranted(context: AppContext, { subject, source, purpose }: RecordRequest): Promise<boolean> {
  const rows = await withActor(context.db, actorOf(subject), (tx) =>
    tx
      .select({ decision: consents.decision })
      .from(consents)
      .where(
        and(
          eq(consents.dossierId, purpose.dossierId),
          eq(consents.source, source),
          isNull(consents.withdrawnAt),
        ),
      ),
  );
  return rows.length > 0 && rows.every((row) => row.decision === 'granted');
}

async function keepRead(
  context: AppContext,
  { subject, source, purpose }: RecordRequest,
  read: RecordRead,
  outcome: string,
): Promise<void> {
  const now = context.clock.now();
  const recordId = read.clean?.recordId ?? null;
  await withActor(context.db, actorOf(subject), async (tx) => {
    const sealer = await context.keyring.sealerOf(tx, purpose.dossierId, subject.tenant);
    const row = {
      status: read.status,
      recordId,
      clean: read.clean ? sealer.seal('record', read.clean) : null,
      readAt: now,
    };
    await tx
      .insert(recordReads)
      .values({ dossierId: purpose.dossierId, source, tenant: subject.tenant, ...row })
      .onConflictDoUpdate({ target: [recordReads.dossierId, recordReads.source], set: row });
    await recordEvent(tx, actorOf(subject), {
      tenant: subject.tenant,
      at: now,
      personId: subject.personId,
      action: 'record-read',
      object: purpose.dossierId,
      details: {
        source,
        procedureCode: purpose.procedureCode,
        outcome,
        ...(recordId ? { recordId } : {}),
      },
    });
  });
}

function actorOf(subject: RecordRequest['subject']) {
  return { kind: 'citizen', tenant: subject.tenant, personId: subject.personId } as const;
}
