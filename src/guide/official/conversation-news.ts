import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import type { Actor } from '../../db/actor.ts';
import type { Transaction } from '../../db/database.ts';
import { assists, conversations, messages } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { assistStatus } from '../../officials/assist.ts';
import { authorityName } from '../../officials/authority-name.ts';
import { openHandoverOf, placeInQueue, type OpenHandover } from '../../officials/handover.ts';
import type { Reply } from '../reply.ts';

/** Whether somebody else speaks in a conversation, and what was said last: little enough to be asked for often. */
export interface ConversationNews {
  /** id of the last reply, as in the conversation */
  latest: string | null;
  handover: { status: 'waiting'; position: number } | { status: 'taken'; officialName: string } | null;
  assist: { officialName: string; authorityVi: string; authorityEn: string; expiresAt: string } | null;
}

export async function conversationNews(
  context: AppContext,
  actor: Actor,
  id: string,
): Promise<ConversationNews> {
  return withActor(context.db, actor, async (tx) => {
    const [row] = await tx.select().from(conversations).where(eq(conversations.id, id));
    if (!row) throw new AppError('not-found');
    const sealer = await context.keyring.sealerOf(tx, id, row.tenant);
    const [last] = await tx
      .select({ answered: messages.answered })
      .from(messages)
      .where(and(eq(messages.conversationId, id), isNotNull(messages.answered)))
      .orderBy(desc(messages.answeredAt), desc(messages.seq))
      .limit(1);
    const handover = await openHandoverOf(tx, sealer, id);
    const [assist] = await tx.select().from(assists).where(eq(assists.conversationId, id));
    const isOpen = assist && assistStatus(assist, context.clock.now()) === 'open';
    const authority = assist && authorityName(context.places, assist.authorityId);
    return {
      latest: last?.answered ? sealer.unseal<{ reply: Reply }>('answered', last.answered).reply.id : null,
      handover: handover ? await handoverNews(tx, handover) : null,
      assist:
        isOpen && authority
          ? {
              officialName: sealer.unseal<string>('official-name', assist.officialName),
              authorityVi: authority.vi,
              authorityEn: authority.en,
              expiresAt: assist.expiresAt.toISOString(),
            }
          : null,
    };
  });
}

async function handoverNews(
  tx: Transaction,
  { status, officialName = '', authorityId, seq }: OpenHandover,
): Promise<ConversationNews['handover']> {
  return status === 'taken'
    ? { status, officialName }
    : { status, position: await placeInQueue(tx, authorityId, seq) };
}
