import { desc } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { conversations } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { citizenOf } from '../dossiers/open-dossier.ts';

export interface ConversationSummary {
  id: string;
  title: string;
  stage: string;
  updatedAt: string;
}

const MOST_SHOWN = 100;

/** The signed-in person's conversations, newest first; the title is the procedure's name, no words of theirs. */
export async function listConversations(context: AppContext, actor: Actor): Promise<ConversationSummary[]> {
  const rows = await withActor(context.db, citizenOf(actor), (tx) =>
    tx.select().from(conversations).orderBy(desc(conversations.updatedAt)).limit(MOST_SHOWN),
  );
  return rows.map(({ id, procedureCode, stage, updatedAt }) => ({
    id,
    title:
      context.knowledge.procedures.find((one) => one.code === procedureCode)?.shortNames.vi ??
      'Cuộc trò chuyện mới',
    stage,
    updatedAt: updatedAt.toISOString(),
  }));
}
