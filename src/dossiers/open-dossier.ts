import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { dossiers } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { eformInForce } from '../eforms/eform-in-force.ts';
import { vietnamDay } from '../kernel/clock.ts';
import { AppError } from '../kernel/errors.ts';
import { loadDossier } from './load-dossier.ts';
import { viewDossier, type DossierView } from './view-dossier.ts';
import type { Dossier, KeptState } from './dossier.ts';

export type CitizenActor = Extract<Actor, { kind: 'citizen' }>;

/** Starts a dossier under the eForm in force today; `not-found` where the procedure cannot be filed here. */
export async function openDossier(
  context: AppContext,
  actor: Actor,
  input: { procedureCode: string },
): Promise<DossierView> {
  const citizen = citizenOf(actor);
  return withActor(context.db, citizen, async (tx) =>
    viewDossier(await createDossier(context, tx, citizen, input.procedureCode)),
  );
}

/** As above, inside the caller's transaction. */
export async function createDossier(
  context: AppContext,
  tx: Transaction,
  actor: CitizenActor,
  procedureCode: string,
): Promise<Dossier> {
  const now = context.clock.now();
  const eform = eformInForce(context.knowledge.eforms, procedureCode, vietnamDay(now));
  if (!eform) throw new AppError('not-found');
  const id = context.newId('dos');
  const sealer = await context.keyring.sealerOf(tx, id, actor.tenant);
  const kept: KeptState = { skipped: [], bringing: [], declined: [] };
  await tx.insert(dossiers).values({
    id,
    tenant: actor.tenant,
    personId: actor.personId,
    procedureCode,
    eformVersion: eform.version,
    stage: 'draft',
    version: 1,
    state: sealer.seal('state', kept),
    createdAt: now,
    updatedAt: now,
  });
  await recordEvent(tx, actor, {
    tenant: actor.tenant,
    at: now,
    personId: actor.personId,
    action: 'dossier-opened',
    object: id,
    details: { procedureCode },
  });
  return loadDossier(context, tx, id);
}

/** Only a signed-in citizen has dossiers. */
export function citizenOf(actor: Actor): CitizenActor {
  if (actor.kind === 'citizen') return actor;
  throw new AppError('signed-out');
}
