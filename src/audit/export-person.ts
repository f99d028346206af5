import { listAsked } from '../agreements/list-asked.ts';
import type { AppContext } from '../app-context.ts';
import { listConsents } from '../consents/list-consents.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import { listDossiers } from '../dossiers/list-dossiers.ts';
import { citizenOf } from '../dossiers/open-dossier.ts';
import { readDossier } from '../dossiers/read-dossier.ts';
import { listPayments } from '../payments/list-payments.ts';
import { listReads } from './list-reads.ts';
import { recordEvent } from './record-event.ts';

/** Everything kept about the signed-in person, in one document (Law 91/2025: the right to a copy). */
export async function exportPerson(context: AppContext, actor: Actor) {
  const citizen = citizenOf(actor);
  const summaries = await listDossiers(context, citizen);
  const dossiers = [];
  for (const { id } of summaries) dossiers.push(await readDossier(context, citizen, id));
  const exported = {
    exportedAt: context.clock.now().toISOString(),
    dossiers,
    consents: await listConsents(context, citizen),
    reads: await listReads(context, citizen),
    payments: await withActor(context.db, citizen, listPayments),
    asked: await withActor(context.db, citizen, (tx) => listAsked(context, tx, citizen)),
  };
  await withActor(context.db, citizen, (tx) =>
    recordEvent(tx, citizen, {
      tenant: citizen.tenant,
      at: context.clock.now(),
      personId: citizen.personId,
      action: 'data-exported',
      object: citizen.personId,
    }),
  );
  return exported;
}
