import { desc } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { consents } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';

export interface ConsentView {
  id: string;
  dossierId: string;
  source: string;
  ground: string;
  purpose: string;
  law: string;
  decision: string;
  at: string;
  withdrawnAt: string | null;
}

/** Every decision of the signed-in person, newest first. */
export async function listConsents(context: AppContext, actor: Actor): Promise<ConsentView[]> {
  if (actor.kind !== 'citizen') throw new AppError('signed-out');
  const rows = await withActor(context.db, actor, (tx) =>
    tx.select().from(consents).orderBy(desc(consents.at)).limit(500),
  );
  return rows.map(({ id, dossierId, source, ground, purpose, law, decision, at, withdrawnAt }) => ({
    id,
    dossierId,
    source,
    ground,
    purpose,
    law,
    decision,
    at: at.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }));
}
