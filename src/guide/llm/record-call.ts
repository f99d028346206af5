import { eq, sum } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { modelCalls } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import type { Consultation } from './consultation.ts';
import type { ModelCall } from './model-room.ts';

export async function recordCall(
  db: Database,
  { actor, tenant, conversationId }: Consultation,
  call: ModelCall,
  at: Date,
): Promise<void> {
  await withActor(db, actor, (tx) => tx.insert(modelCalls).values({ ...call, tenant, conversationId, at }));
}

/** What a conversation has used so far. */
export async function usedBy(
  db: Database,
  { actor, conversationId }: Consultation,
): Promise<{ tokens: number; microUsd: number }> {
  const [used] = await withActor(db, actor, (tx) =>
    tx
      .select({
        tokensIn: sum(modelCalls.tokensIn),
        tokensOut: sum(modelCalls.tokensOut),
        microUsd: sum(modelCalls.costMicroUsd),
      })
      .from(modelCalls)
      .where(eq(modelCalls.conversationId, conversationId)),
  );
  return {
    tokens: Number(used?.tokensIn ?? 0) + Number(used?.tokensOut ?? 0),
    microUsd: Number(used?.microUsd ?? 0),
  };
}
