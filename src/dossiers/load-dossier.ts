import { asc, desc, eq } from 'drizzle-orm';
import { agreementsOf } from '../agreements/agreements-of.ts';
import type { AppContext } from '../app-context.ts';
import type { Transaction } from '../db/database.ts';
import type { Sealer } from '../db/keyring.ts';
import { attachments, dossierEntries, dossiers, persons, recordReads } from '../db/schema.ts';
import type { DossierState, Entry } from '../eforms/dossier-state.ts';
import { withRecordOptions } from '../eforms/record-options.ts';
import { vietnamDay } from '../kernel/clock.ts';
import { AppError } from '../kernel/errors.ts';
import type { CleanRecord, ReadableSource } from '../records/record.ts';
import { vneidRecord, type SignInClaims } from '../records/clean/vneid-record.ts';
import type { Dossier, DossierStage, KeptState } from './dossier.ts';

type DossierRow = typeof dossiers.$inferSelect;

/** The dossier, or `not-found` for unknown and foreign ids alike. */
export async function loadDossier(context: AppContext, tx: Transaction, id: string): Promise<Dossier> {
  const dossier = await findDossier(context, tx, id);
  if (!dossier) throw new AppError('not-found');
  return dossier;
}

export async function findDossier(
  context: AppContext,
  tx: Transaction,
  id: string,
): Promise<Dossier | undefined> {
  const [row] = await tx.select().from(dossiers).where(eq(dossiers.id, id));
  if (!row) return undefined;
  const eform = context.knowledge.eforms.find(
    (form) => form.code === row.procedureCode && form.version === row.eformVersion,
  );
  if (!eform) throw new Error(`no eForm ${row.procedureCode} of version ${row.eformVersion}`);
  const sealer = await context.keyring.sealerOf(tx, id, row.tenant);
  const attached = await attachmentsOf(tx, id);
  const state = {
    ...(await stateOf(context, tx, row, sealer)),
    agreements: eform.agreements.length > 0 ? await agreementsOf(context, tx, row) : {},
    attached: [...new Set(attached.map((file) => file.requirementId))],
  };
  return {
    ...pick(row),
    eform: withRecordOptions(eform, state),
    stage: row.stage as DossierStage,
    attachments: attached,
    state,
  };
}

function pick(row: DossierRow) {
  const { id, tenant, personId, status, code, version, reviewHash, reviewExpiresAt, authorityId } = row;
  const { submittedAt, steps, updatedAt } = row;
  return {
    id,
    tenant,
    personId,
    status,
    code,
    version,
    reviewHash,
    reviewExpiresAt,
    authorityId,
    submittedAt,
    steps,
    updatedAt,
  };
}

async function stateOf(
  context: AppContext,
  tx: Transaction,
  row: DossierRow,
  sealer: Sealer,
): Promise<DossierState> {
  const kept = sealer.unseal<KeptState>('state', row.state);
  return {
    values: await valuesOf(tx, row.id, sealer),
    records: await recordsOf(tx, row.id, sealer, kept.declined),
    skipped: kept.skipped,
    attached: [],
    bringing: kept.bringing,
    agreements: {},
    onPaper: kept.onPaper ?? [],
    today: vietnamDay(context.clock.now()),
    signedIn: await accountOf(context, tx, row),
  };
}

/** The newest entry of each field counts; a null value empties it. */
export async function valuesOf(
  tx: Transaction,
  dossierId: string,
  sealer: Sealer,
): Promise<Record<string, Entry>> {
  const rows = await tx
    .select()
    .from(dossierEntries)
    .where(eq(dossierEntries.dossierId, dossierId))
    .orderBy(asc(dossierEntries.seq));
  const values = new Map<string, Entry>();
  for (const row of rows) {
    const { value, verdicts } = sealer.unseal<{ value: Entry['value'] | null; verdicts: Entry['verdicts'] }>(
      'entry',
      row.value,
    );
    if (value === null) values.delete(row.field);
    else values.set(row.field, { value, verdicts, provenance: provenanceOf(row) });
  }
  return Object.fromEntries(values);
}

function provenanceOf(row: typeof dossierEntries.$inferSelect): Entry['provenance'] {
  return {
    source: row.source,
    ...(row.recordId ? { recordId: row.recordId } : {}),
    readAt: row.readAt.toISOString(),
    selfDeclared: row.selfDeclared,
  };
}

async function recordsOf(
  tx: Transaction,
  dossierId: string,
  sealer: Sealer,
  declined: ReadableSource[],
): Promise<DossierState['records']> {
  const rows = await tx.select().from(recordReads).where(eq(recordReads.dossierId, dossierId));
  const records: DossierState['records'] = Object.fromEntries(
    declined.map((source) => [source, { status: 'declined' }]),
  );
  for (const row of rows) {
    const source = row.source as ReadableSource;
    const status = row.status as 'found' | 'absent' | 'refused' | 'unavailable';
    records[source] = row.clean
      ? { status, clean: sealer.unseal<CleanRecord>('record', row.clean) }
      : { status };
  }
  return records;
}

async function attachmentsOf(tx: Transaction, dossierId: string) {
  return tx
    .select({ requirementId: attachments.requirementId, sha256: attachments.sha256 })
    .from(attachments)
    .where(eq(attachments.dossierId, dossierId))
    .orderBy(desc(attachments.at));
}

async function accountOf(
  context: AppContext,
  tx: Transaction,
  row: DossierRow,
): Promise<CleanRecord<'vneid'>> {
  const [person] = await tx.select().from(persons).where(eq(persons.id, row.personId));
  if (!person) throw new AppError('not-found');
  const sealer = await context.keyring.sealerOf(tx, person.id, person.tenant);
  return vneidRecord(sealer.unseal<SignInClaims>('account', person.account), person.updatedAt);
}
