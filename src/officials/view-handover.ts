import type { AppContext } from '../app-context.ts';
import type { Transaction } from '../db/database.ts';
import type { HandoverReason, HandoverRow } from './handover.ts';
import type { OfficialActor } from './official.ts';

/** A conversation that waits for an official, or that this one took. */
export interface HandoverView {
  id: string;
  conversationId: string;
  status: 'waiting' | 'taken' | 'closed';
  mine: boolean;
  /** asked in no authority's queue */
  common: boolean;
  procedureCode: string | null;
  procedureNameVi: string | null;
  procedureNameEn: string | null;
  stage: string;
  lastWords: string;
  misses: number;
  askedAt: string;
  takenAt: string | null;
}

export async function viewHandover(
  context: AppContext,
  tx: Transaction,
  { personId }: OfficialActor,
  row: HandoverRow,
): Promise<HandoverView> {
  const sealer = await context.keyring.sealerOf(tx, row.conversationId, row.tenant);
  const { lastWords, misses } = sealer.unseal<HandoverReason>('handover-reason', row.reason);
  const names = context.knowledge.procedures.find(({ code }) => code === row.procedureCode)?.names;
  return {
    id: row.id,
    conversationId: row.conversationId,
    status: row.status as HandoverView['status'],
    mine: row.officialId === personId,
    common: row.authorityId === null,
    procedureCode: row.procedureCode,
    procedureNameVi: names?.vi ?? null,
    procedureNameEn: names?.en ?? null,
    stage: row.stage,
    lastWords,
    misses,
    askedAt: row.askedAt.toISOString(),
    takenAt: row.takenAt?.toISOString() ?? null,
  };
}
