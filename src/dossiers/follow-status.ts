import { and, asc, eq, inArray, isNotNull, isNull, notInArray, or } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { dossiers } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { sameJson } from '../kernel/same-json.ts';
import type { StatusStep } from './dossier.ts';

const WORKER = { kind: 'worker' } as const;
/** not accepted, withdrawn, stopped, result returned: nothing follows */
const FINAL_STATUSES = [3, 7, 8, 10];
const BATCH = 50;

/** Asks the back ends about dossiers under way and writes what moved. A back end that is down changes nothing. */
export async function followOpenDossiers(context: AppContext): Promise<void> {
  const rows = await withActor(context.db, WORKER, (tx) =>
    tx
      .select({ id: dossiers.id })
      .from(dossiers)
      .where(
        and(
          isNotNull(dossiers.code),
          or(isNull(dossiers.status), notInArray(dossiers.status, FINAL_STATUSES)),
        ),
      )
      .orderBy(asc(dossiers.updatedAt))
      .limit(BATCH),
  );
  for (const { id } of rows) await followDossier(context, id);
}

export async function followDossier(context: AppContext, id: string): Promise<void> {
  const [row] = await withActor(context.db, WORKER, (tx) =>
    tx
      .select()
      .from(dossiers)
      .where(inArray(dossiers.id, [id])),
  );
  const eform =
    row &&
    context.knowledge.eforms.find(
      (form) => form.code === row.procedureCode && form.version === row.eformVersion,
    );
  if (!row?.code || !eform) return;
  const followed = await context.connectors.follow(
    eform.backEnd as 'linked-services' | 'public-service-portal',
    id,
  );
  if (followed.kind !== 'found' || followed.code !== row.code) return;
  const steps: StatusStep[] = followed.steps;
  if (followed.status === row.status && sameJson(steps, row.steps)) return;
  const now = context.clock.now();
  await withActor(context.db, WORKER, async (tx) => {
    await tx
      .update(dossiers)
      .set({ status: followed.status, steps, updatedAt: now })
      .where(eq(dossiers.id, id));
    await recordEvent(tx, WORKER, {
      tenant: row.tenant,
      at: now,
      action: 'status-moved',
      object: id,
      details: { from: row.status ?? 0, to: followed.status },
    });
  });
}
