import { asc, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Transaction } from '../db/database.ts';
import type { Sealer } from '../db/keyring.ts';
import { agreements } from '../db/schema.ts';
import type { AgreementState, DossierState } from '../eforms/dossier-state.ts';
import { statusAt, type InvitationContent } from './invitation.ts';

type Row = typeof agreements.$inferSelect;

/** What became of each agreement of a dossier: the newest invitation counts. */
export async function agreementsOf(
  context: AppContext,
  tx: Transaction,
  dossier: { id: string; tenant: string },
): Promise<DossierState['agreements']> {
  const rows = await tx
    .select()
    .from(agreements)
    .where(eq(agreements.dossierId, dossier.id))
    .orderBy(asc(agreements.seq));
  if (rows.length === 0) return {};
  const sealer = await context.keyring.sealerOf(tx, dossier.id, dossier.tenant);
  const now = context.clock.now();
  return Object.fromEntries(rows.map((row) => [row.agreementId, stateOf(row, sealer, now)]));
}

export function stateOf(row: Row, sealer: Sealer, now: Date): AgreementState {
  const { hash, token } = sealer.unseal<InvitationContent>('invitation', row.content);
  return {
    invitationId: row.id,
    status: statusAt(row, now),
    hash,
    token,
    expiresAt: row.expiresAt.toISOString(),
    ...(row.decidedAt ? { decidedAt: row.decidedAt.toISOString() } : {}),
    ...(row.reason ? { reason: sealer.unseal<string>('reason', row.reason) } : {}),
  };
}
