import type { AppContext } from '../app-context.ts';
import type { Transaction } from '../db/database.ts';
import { dossiers } from '../db/schema.ts';
import { eq } from 'drizzle-orm';
import { valuesOf } from '../dossiers/load-dossier.ts';
import { displayValue } from '../eforms/display.ts';
import type { Entry } from '../eforms/dossier-state.ts';

/** A value of a dossier that is being filled in, with where it came from. */
export interface HeldValue extends Entry {
  id: string;
  labelVi: string;
  labelEn: string;
  display: string;
}

/** What stands in the dossier so far, in the order of the form; empty where there is none. */
export async function heldValues(
  context: AppContext,
  tx: Transaction,
  dossierId: string | null,
): Promise<HeldValue[]> {
  if (!dossierId) return [];
  const [row] = await tx.select().from(dossiers).where(eq(dossiers.id, dossierId));
  const eform = context.knowledge.eforms.find(
    ({ code, version }) => code === row?.procedureCode && version === row.eformVersion,
  );
  if (!row || !eform) return [];
  const sealer = await context.keyring.sealerOf(tx, dossierId, row.tenant);
  const values = await valuesOf(tx, dossierId, sealer);
  return eform.fields.flatMap((field) => {
    const entry = values[field.id];
    if (!entry) return [];
    const { id, labelVi, labelEn } = field;
    return [{ id, labelVi, labelEn, ...entry, display: displayValue(field, entry.value, 'vi') }];
  });
}
