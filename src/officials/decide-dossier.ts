import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { BackEnd } from '../connectors/filing.ts';
import { decisions } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { followDossier } from '../dossiers/follow-status.ts';
import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { authorityName } from './authority-name.ts';
import { moveOf, type Decision, type Move } from './decision.ts';
import { filedRow, type FiledRow } from './filed-row.ts';
import { nextMoves } from './next-moves.ts';
import type { Official } from './official.ts';
import { readFiled, type FiledDossier } from './read-filed.ts';

interface Asked {
  filed: FiledRow;
  move: Move;
}

/**
 * Carries a decision out at the back end, which alone moves a dossier; what it then tells is followed at once. The same
 * decision again is done once. `illegal-move`, `moved-meanwhile`; `back-end-unavailable` where nobody can tell yet.
 */
export async function decideDossier(
  context: AppContext,
  official: Official,
  dossierId: string,
  decision: Decision,
): Promise<FiledDossier> {
  const asked = await askOnce(context, official, dossierId, decision);
  if (asked) await carryOut(context, official, decision, asked);
  return readFiled(context, official.actor, dossierId);
}

/** Undefined where this decision was carried out before. */
async function askOnce(
  context: AppContext,
  { actor }: Official,
  dossierId: string,
  decision: Decision,
): Promise<Asked | undefined> {
  const bodyHash = sha256Hex(JSON.stringify(decision));
  return withActor(context.db, actor, async (tx) => {
    const filed = await filedRow(context, tx, actor, dossierId);
    const move = moveOf(decision, filed.filing, filed.eform);
    const [known] = await tx
      .select()
      .from(decisions)
      .where(and(eq(decisions.dossierId, dossierId), eq(decisions.id, decision.id)));
    if (known && known.bodyHash !== bodyHash) throw new AppError('key-reused');
    if (known?.outcome === 'done') return undefined;
    if (known?.outcome !== 'asked' && !nextMoves(filed.row.status).includes(move.status))
      throw new AppError('illegal-move');
    if (!known)
      await tx.insert(decisions).values({
        dossierId,
        id: decision.id,
        tenant: filed.row.tenant,
        officialId: actor.personId,
        kind: decision.kind,
        status: move.status,
        bodyHash,
        outcome: 'asked',
        at: context.clock.now(),
      });
    return { filed, move };
  });
}

async function carryOut(
  context: AppContext,
  official: Official,
  decision: Decision,
  { filed, move }: Asked,
): Promise<void> {
  const { row, filing } = filed;
  const decided = await context.connectors.decide(filing.backEnd as BackEnd, {
    id: decision.id,
    dossierId: row.id,
    code: row.code ?? '',
    from: row.status ?? 0,
    ...move,
    official: official.name,
    title: 'Công chức tiếp nhận và trả kết quả',
    department: authorityName(context.places, official.actor.authorityId).vi,
    at: context.clock.now().toISOString(),
  });
  if (decided.kind === 'unavailable') throw new AppError('back-end-unavailable', { retryAfterSeconds: 5 });
  await settle(context, official, decision, filed, decided.kind === 'done' ? 'done' : 'refused');
  await followDossier(context, row.id);
  if (decided.kind === 'refused') throw new AppError(decided.reason);
}

async function settle(
  context: AppContext,
  { actor }: Official,
  { id, kind }: Decision,
  { row }: FiledRow,
  outcome: 'done' | 'refused',
): Promise<void> {
  await withActor(context.db, actor, async (tx) => {
    await tx
      .update(decisions)
      .set({ outcome })
      .where(and(eq(decisions.dossierId, row.id), eq(decisions.id, id)));
    if (outcome === 'done')
      await recordEvent(tx, actor, {
        tenant: row.tenant,
        at: context.clock.now(),
        personId: row.personId,
        action: 'dossier-decided',
        object: row.id,
        details: { kind, decisionId: id, authorityId: actor.authorityId },
      });
  });
}
