import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/database.ts';
import { dossiers } from '../../db/schema.ts';
import { AppError } from '../../kernel/errors.ts';
import { closedBecause, isOpen, type DossierStage } from '../dossier.ts';

/**
 * Holds a dossier that may still change until the transaction ends: uploads of one dossier wait for each other, always
 * before they touch a row of their own.
 */
export async function lockOpenDossier(tx: Transaction, id: string): Promise<void> {
  const [row] = await tx
    .select({ stage: dossiers.stage })
    .from(dossiers)
    .where(eq(dossiers.id, id))
    .for('update');
  if (!row) throw new AppError('not-found');
  const dossier = { stage: row.stage as DossierStage };
  if (!isOpen(dossier)) throw new AppError(closedBecause(dossier));
}
