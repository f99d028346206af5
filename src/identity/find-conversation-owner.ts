import { sql } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { withActor } from '../db/with-actor.ts';

/** Whose site a conversation belongs to, and whether somebody owns it; undefined where there is none. */
export async function findConversationOwner(
  context: AppContext,
  conversationId: string,
): Promise<{ tenant: string; owned: boolean } | undefined> {
  const [row] = await withActor(context.db, { kind: 'gate', tenant: '' }, (tx) =>
    tx
      .select({ tenant: sql<string>`tenant`, owned: sql<boolean>`owned` })
      .from(sql`owner_of_conversation(${conversationId})`),
  );
  return row;
}
