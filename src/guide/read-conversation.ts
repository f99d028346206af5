import { asc, eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { conversations, messages } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import type { Action, Reply, ReplyState } from './reply.ts';

export interface OfficialName {
  kind: 'official';
  name: string;
}

export interface MessageView {
  id: string;
  role: 'citizen' | 'guide';
  at: string;
  text?: string;
  action?: Action;
  reply?: Reply;
  /** an official wrote it for the citizen */
  by?: OfficialName;
  /** an official answered, not the guide */
  from?: OfficialName;
}

export interface ConversationView {
  id: string;
  stage: string;
  messages: MessageView[];
  /** that of the last reply */
  state: ReplyState;
}

type Said = Pick<MessageView, 'text' | 'action' | 'by'>;
interface Answered {
  reply: Reply;
  from?: OfficialName;
}

/** The whole conversation, oldest first; `not-found` for unknown and foreign ids alike. */
export async function readConversation(
  context: AppContext,
  actor: Actor,
  id: string,
): Promise<ConversationView> {
  return withActor(context.db, actor, async (tx) => {
    const [row] = await tx.select().from(conversations).where(eq(conversations.id, id));
    if (!row) throw new AppError('not-found');
    if (row.expiresAt <= context.clock.now()) throw new AppError('session-expired');
    const sealer = await context.keyring.sealerOf(tx, id, row.tenant);
    const rows = await tx
      .select()
      .from(messages)
      .where(eq(messages.conversationId, id))
      .orderBy(asc(messages.seq));
    const views = rows.flatMap((message): MessageView[] => {
      const said = message.said && sealer.unseal<Said>('said', message.said);
      const answered = message.answered && sealer.unseal<Answered>('answered', message.answered);
      return [
        ...(said && (said.text !== undefined || said.action)
          ? [{ id: message.id, role: 'citizen' as const, at: message.at.toISOString(), ...said }]
          : []),
        ...(answered
          ? [
              {
                id: answered.reply.id,
                role: 'guide' as const,
                at: (message.answeredAt ?? message.at).toISOString(),
                text: answered.reply.text,
                reply: answered.reply,
                ...(answered.from ? { from: answered.from } : {}),
              },
            ]
          : []),
      ];
    });
    const last = views.findLast((view) => view.reply)?.reply;
    if (!last) throw new AppError('not-found');
    return { id, stage: row.stage, messages: views, state: last.state };
  });
}
