import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Transaction } from '../db/database.ts';
import { assists, conversations } from '../db/schema.ts';
import type { AssistedBy } from '../dossiers/filing.ts';

/** The official who began the conversation of this dossier, if one did. */
export async function assistedByOf(
  context: AppContext,
  tx: Transaction,
  dossierId: string,
): Promise<AssistedBy | undefined> {
  const [row] = await tx
    .select({ assist: assists })
    .from(assists)
    .innerJoin(conversations, eq(conversations.id, assists.conversationId))
    .where(eq(conversations.dossierId, dossierId));
  if (!row) return undefined;
  const { conversationId, tenant, officialName, authorityId } = row.assist;
  const sealer = await context.keyring.sealerOf(tx, conversationId, tenant);
  return { name: sealer.unseal<string>('official-name', officialName), authorityId };
}
