import { desc } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { dossiers } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { citizenOf } from './open-dossier.ts';

export interface DossierSummary {
  id: string;
  code: string | null;
  procedureCode: string;
  procedureName: string;
  stage: string;
  status: number | null;
  updatedAt: string;
}

/** The person's own dossiers, newest first. */
export async function listDossiers(context: AppContext, actor: Actor): Promise<DossierSummary[]> {
  const rows = await withActor(context.db, citizenOf(actor), (tx) =>
    tx.select().from(dossiers).orderBy(desc(dossiers.updatedAt)).limit(200),
  );
  return rows.map(({ id, code, procedureCode, stage, status, updatedAt }) => ({
    id,
    code,
    procedureCode,
    procedureName:
      context.knowledge.procedures.find((one) => one.code === procedureCode)?.names.vi ?? procedureCode,
    stage,
    status,
    updatedAt: updatedAt.toISOString(),
  }));
}
