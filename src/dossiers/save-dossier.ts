import { and, eq, ne, sql } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { actorName, type Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { dossierEntries, dossiers } from '../db/schema.ts';
import type { Entry } from '../eforms/dossier-state.ts';
import { AppError } from '../kernel/errors.ts';
import { sameJson } from '../kernel/same-json.ts';
import { cancelBill } from '../payments/cancel-bill.ts';
import type { ReadableSource } from '../records/record.ts';
import type { Dossier, KeptState } from './dossier.ts';

/**
 * Writes what changed between `before` and `after` as new entries, and moves the version on.
 * `stale-version` when somebody else wrote in between: nothing is written then. A dossier that waited for its payment
 * and is changed or stopped has its bill given up.
 */
export async function saveDossier(
  context: AppContext,
  tx: Transaction,
  actor: Actor,
  before: Dossier,
  after: Dossier,
): Promise<Dossier> {
  const changed = changedFields(before.state.values, after.state.values);
  const kept = keptOf(after);
  const contentChanged = changesContent(before, after);
  const reviewChanged =
    before.reviewHash !== after.reviewHash || before.reviewExpiresAt !== after.reviewExpiresAt;
  if (!contentChanged && !reviewChanged && before.stage === after.stage && before.version === after.version)
    return after;
  const version = contentChanged ? Math.max(after.version, before.version + 1) : after.version;
  const sealer = await context.keyring.sealerOf(tx, after.id, after.tenant);
  const updated = await tx
    .update(dossiers)
    .set({
      version,
      stage: after.stage,
      state: sealer.seal('state', kept),
      reviewHash: after.reviewHash,
      reviewExpiresAt: after.reviewExpiresAt,
      updatedAt: context.clock.now(),
    })
    .where(
      and(
        eq(dossiers.id, after.id),
        eq(dossiers.version, before.version),
        sql`${dossiers.submittedAt} is null`,
        before.stage === 'paying' ? undefined : ne(dossiers.stage, 'paying'),
      ),
    )
    .returning({ id: dossiers.id });
  if (updated.length === 0) throw new AppError('stale-version');
  if (before.stage === 'paying') await cancelBill(context, tx, actor, after);
  await appendEntries(context, tx, actor, after, changed);
  return { ...after, version };
}

/** Whether saving moves the version on: values, what was passed over or declined, or attachments differ. */
export function changesContent(before: Dossier, after: Dossier): boolean {
  return (
    changedFields(before.state.values, after.state.values).length > 0 ||
    !sameJson(keptOf(before), keptOf(after)) ||
    !sameJson(before.attachments, after.attachments)
  );
}

async function appendEntries(
  context: AppContext,
  tx: Transaction,
  actor: Actor,
  dossier: Dossier,
  changed: [string, Entry | undefined][],
): Promise<void> {
  if (changed.length === 0) return;
  const now = context.clock.now();
  const sealer = await context.keyring.sealerOf(tx, dossier.id, dossier.tenant);
  await tx.insert(dossierEntries).values(
    changed.map(([field, entry]) => ({
      tenant: dossier.tenant,
      dossierId: dossier.id,
      field,
      value: sealer.seal('entry', { value: entry?.value ?? null, verdicts: entry?.verdicts ?? [] }),
      source: entry?.provenance.source ?? 'applicant',
      recordId: entry?.provenance.recordId ?? null,
      readAt: entry ? new Date(entry.provenance.readAt) : now,
      selfDeclared: entry?.provenance.selfDeclared ?? true,
      by: actorName(actor),
      at: now,
    })),
  );
  const entered = changed.filter(([, entry]) => entry?.provenance.selfDeclared).length;
  if (entered === 0) return;
  await recordEvent(tx, actor, {
    tenant: dossier.tenant,
    at: now,
    personId: dossier.personId,
    action: 'values-entered',
    object: dossier.id,
    details: { fields: entered },
  });
}

function changedFields(
  before: Record<string, Entry>,
  after: Record<string, Entry>,
): [string, Entry | undefined][] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => !sameJson(before[id], after[id])).map((id) => [id, after[id]]);
}

function keptOf(dossier: Dossier): KeptState {
  const declined = Object.entries(dossier.state.records)
    .filter(([, read]) => read?.status === 'declined')
    .map(([source]) => source as ReadableSource);
  const { skipped, bringing, onPaper } = dossier.state;
  return { skipped, bringing, declined, ...(onPaper.length > 0 ? { onPaper } : {}) };
}
