import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Transaction } from '../db/database.ts';
import { recordReads } from '../db/schema.ts';
import type { ReadableSource } from '../records/record.ts';
import type { Dossier } from './dossier.ts';
import type { CitizenActor } from './open-dossier.ts';
import { refill } from './refill.ts';
import { saveDossier } from './save-dossier.ts';

/** Empties what a source gave and what was derived from it; the fields will be asked. */
export async function forgetRecord(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  dossier: Dossier,
  source: ReadableSource,
): Promise<Dossier> {
  await tx
    .update(recordReads)
    .set({ status: 'refused', clean: null, recordId: null })
    .where(and(eq(recordReads.dossierId, dossier.id), eq(recordReads.source, source)));
  const records = { ...dossier.state.records, [source]: { status: 'declined' as const } };
  const values = Object.fromEntries(
    Object.entries(dossier.state.values).filter(([, entry]) => entry.provenance.source !== source),
  );
  return saveDossier(
    context,
    tx,
    actor,
    dossier,
    refill({ ...dossier, stage: 'draft', state: { ...dossier.state, records, values } }),
  );
}
