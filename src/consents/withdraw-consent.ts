import { and, eq, isNull } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Actor } from '../db/actor.ts';
import { consents } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { isOpen } from '../dossiers/dossier.ts';
import { findDossier } from '../dossiers/load-dossier.ts';
import { forgetRecord } from '../dossiers/forget-record.ts';
import { AppError } from '../kernel/errors.ts';
import type { ReadableSource } from '../records/record.ts';

/**
 * Takes a grant back. An open dossier forgets at once what was read under it and will ask instead;
 * a filed one keeps what was confirmed, which the law requires to be kept.
 */
export async function withdrawConsent(context: AppContext, actor: Actor, id: string): Promise<void> {
  if (actor.kind !== 'citizen') throw new AppError('signed-out');
  await withActor(context.db, actor, async (tx) => {
    const now = context.clock.now();
    const [row] = await tx
      .update(consents)
      .set({ withdrawnAt: now })
      .where(and(eq(consents.id, id), isNull(consents.withdrawnAt)))
      .returning();
    if (!row)
      return requireKnown(await tx.select({ id: consents.id }).from(consents).where(eq(consents.id, id)));
    await recordEvent(tx, actor, {
      tenant: actor.tenant,
      at: now,
      personId: actor.personId,
      action: 'consent-withdrawn',
      object: row.dossierId,
      details: { source: row.source },
    });
    const dossier = await findDossier(context, tx, row.dossierId);
    if (dossier && isOpen(dossier))
      await forgetRecord(context, tx, actor, dossier, row.source as ReadableSource);
  });
}

function requireKnown(rows: { id: string }[]): void {
  if (rows.length === 0) throw new AppError('not-found');
}
