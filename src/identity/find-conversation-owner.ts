import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { conversations } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { listTenants } from './tenants.ts';

/** Whose site a conversation belongs to, and whether somebody owns it; undefined where there is none. */
export async function findConversationOwner(
  context: AppContext,
  conversationId: string,
): Promise<{ tenant: string; owned: boolean } | undefined> {
  for (const tenant of await listTenants(context)) {
    const [row] = await withActor(context.db, { kind: 'gate', tenant }, (tx) =>
      tx
        .select({ personId: conversations.personId })
        .from(conversations)
        .where(eq(conversations.id, conversationId)),
    );
    if (row) return { tenant, owned: row.personId !== null };
  }
  return undefined;
}
