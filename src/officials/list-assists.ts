import { desc, eq, inArray } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { assists, conversations } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { assistStatus, type AssistRow, type AssistStatus } from './assist.ts';
import type { OfficialActor } from './official.ts';

export interface AssistView {
  id: string;
  conversationId: string;
  status: AssistStatus;
  procedureCode: string | null;
  /** of the conversation; "finding" once it is out of the official's sight */
  stage: string;
  /** the citizen signed in and owns it */
  adopted: boolean;
  createdAt: string;
  expiresAt: string;
}

const MOST_SHOWN = 100;

/** The official's own, newest first. */
export async function listAssists(context: AppContext, actor: OfficialActor): Promise<AssistView[]> {
  return withActor(context.db, actor, async (tx) => {
    const rows = await tx
      .select()
      .from(assists)
      .where(eq(assists.officialId, actor.personId))
      .orderBy(desc(assists.seq))
      .limit(MOST_SHOWN);
    const ids = rows.map(({ conversationId }) => conversationId);
    const seen =
      ids.length === 0 ? [] : await tx.select().from(conversations).where(inArray(conversations.id, ids));
    const now = context.clock.now();
    return rows.map((row) =>
      viewAssist(
        row,
        seen.find(({ id }) => id === row.conversationId),
        now,
      ),
    );
  });
}

export function viewAssist(
  row: AssistRow,
  conversation: typeof conversations.$inferSelect | undefined,
  now: Date,
): AssistView {
  return {
    id: row.id,
    conversationId: row.conversationId,
    status: assistStatus(row, now),
    procedureCode: conversation?.procedureCode ?? row.procedureCode,
    stage: conversation?.stage ?? 'finding',
    adopted: (conversation?.personId ?? null) !== null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
