import { and, eq, isNotNull } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Transaction } from '../db/database.ts';
import type { Sealer } from '../db/keyring.ts';
import { dossiers } from '../db/schema.ts';
import type { Filing } from '../dossiers/filing.ts';
import type { EForm } from '../eforms/eform.ts';
import { AppError } from '../kernel/errors.ts';
import type { OfficialActor } from './official.ts';

export type DossierRow = typeof dossiers.$inferSelect;

/** A dossier that was filed with an authority, opened. */
export interface FiledRow {
  row: DossierRow;
  filing: Filing;
  /** of the version it was filed under; undefined where that is no longer kept */
  eform: EForm | undefined;
  sealer: Sealer;
}

/** `not-found` for unknown and foreign ids alike, and for drafts. */
export async function filedRow(
  context: AppContext,
  tx: Transaction,
  actor: OfficialActor,
  id: string,
): Promise<FiledRow> {
  const [row] = await tx
    .select()
    .from(dossiers)
    .where(
      and(eq(dossiers.id, id), eq(dossiers.authorityId, actor.authorityId), isNotNull(dossiers.submittedAt)),
    );
  if (!row) throw new AppError('not-found');
  return openRow(context, tx, row);
}

export async function openRow(context: AppContext, tx: Transaction, row: DossierRow): Promise<FiledRow> {
  if (!row.filing) throw new Error('a filed dossier without its filing');
  const sealer = await context.keyring.sealerOf(tx, row.id, row.tenant);
  const eform = context.knowledge.eforms.find(
    (form) => form.code === row.procedureCode && form.version === row.eformVersion,
  );
  return { row, filing: sealer.unseal<Filing>('filing', row.filing), eform, sealer };
}
