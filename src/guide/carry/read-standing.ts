import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import type { Transaction } from '../../db/database.ts';
import { carryOvers, conversations, messages } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Reply, Stage } from '../reply.ts';
import { challengeOf, gateOf } from './carry-over.ts';

/** Where a carried conversation stands. Whoever reads it over a shoulder learns nothing of the person. */
export interface Standing {
  conversationId: string;
  place: 'frame' | 'window' | 'person';
  stage: Stage;
  /** questions */
  left: number | null;
  procedureCode?: string;
  updatedAt: string;
}

type ConversationRow = typeof conversations.$inferSelect;

/** `signed-out` for a verifier of nothing, `session-expired` once the conversation is over. */
export async function readStanding(context: AppContext, verifier: string): Promise<Standing> {
  const challenge = challengeOf(verifier);
  const gate = await gateOf(context, challenge);
  if (!gate) throw new AppError('signed-out');
  return withActor(context.db, gate, async (tx) => {
    const [row] = await tx
      .select({ place: carryOvers.place, conversation: conversations })
      .from(carryOvers)
      .innerJoin(conversations, eq(conversations.id, carryOvers.conversationId))
      .where(eq(carryOvers.challenge, challenge));
    if (!row) throw new AppError('signed-out');
    const { conversation } = row;
    if (conversation.expiresAt <= context.clock.now()) throw new AppError('session-expired');
    const { procedureCode } = conversation;
    return {
      conversationId: conversation.id,
      place: placeOf(conversation, row.place),
      stage: conversation.stage as Stage,
      left: await questionsLeft(context, tx, conversation),
      ...(procedureCode ? { procedureCode } : {}),
      updatedAt: conversation.updatedAt.toISOString(),
    };
  });
}

function placeOf({ personId }: ConversationRow, place: string): Standing['place'] {
  if (personId !== null) return 'person';
  return place === 'window' ? 'window' : 'frame';
}

/** As the last reply told it. */
async function questionsLeft(
  context: AppContext,
  tx: Transaction,
  { id, tenant }: ConversationRow,
): Promise<number | null> {
  const [last] = await tx
    .select({ answered: messages.answered })
    .from(messages)
    .where(and(eq(messages.conversationId, id), isNotNull(messages.answered)))
    .orderBy(desc(messages.seq))
    .limit(1);
  if (!last?.answered) return null;
  const sealer = await context.keyring.sealerOf(tx, id, tenant);
  return sealer.unseal<{ reply: Reply }>('answered', last.answered).reply.state.left;
}
