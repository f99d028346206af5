import { and, eq, isNotNull, desc } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import type { Transaction } from '../../db/database.ts';
import { messages } from '../../db/schema.ts';
import { AppError } from '../../kernel/errors.ts';
import { sha256Hex } from '../../kernel/secrets.ts';
import type { OfficialName } from '../read-conversation.ts';
import type { Reply } from '../reply.ts';

type Answered = { reply: Reply; from?: OfficialName };

/**
 * Adds a reply that no turn made: an official's words, or a note of ours. Where the conversation stands does not change.
 * The same id again answers what it said the first time; other words under it are `key-reused`.
 */
export async function speakIn(
  context: AppContext,
  tx: Transaction,
  conversation: { id: string; tenant: string },
  said: { id: string; text: string; from?: OfficialName; cards?: 'again' },
): Promise<Reply> {
  const { id: conversationId, tenant } = conversation;
  const sealer = await context.keyring.sealerOf(tx, conversationId, tenant);
  const last = await lastAnswered();
  const fresh =
    said.cards === 'again' ? { cards: last.cards, suggestions: last.suggestions } : NOTHING_TO_USE;
  const reply: Reply = {
    id: context.newId('rep'),
    outcome: said.cards === 'again' ? last.outcome : 'answered',
    text: said.text,
    ...fresh,
    citations: [],
    state: { ...last.state, mode: 'embedded' },
  };
  const saidHash = sha256Hex(JSON.stringify({ text: said.text }));
  const at = context.clock.now();
  const answered: Answered = { reply, ...(said.from ? { from: said.from } : {}) };
  const [stored] = await tx
    .insert(messages)
    .values({
      conversationId,
      id: said.id,
      tenant,
      said: null,
      answered: sealer.seal('answered', answered),
      saidHash,
      outcome: reply.outcome,
      at,
      answeredAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  return stored ? reply : storedBefore();

  /** The guide's last reply: what an official says in between closes nothing that was open. */
  async function lastAnswered(): Promise<Reply> {
    const rows = await tx
      .select({ answered: messages.answered })
      .from(messages)
      .where(and(eq(messages.conversationId, conversationId), isNotNull(messages.answered)))
      .orderBy(desc(messages.seq))
      .limit(LOOKED_BACK);
    const replies = rows.flatMap(({ answered: one }) =>
      one ? [sealer.unseal<Answered>('answered', one)] : [],
    );
    const ofGuide = replies.find(({ from, reply: one }) => !from && isUsable(one)) ?? replies[0];
    if (!ofGuide) throw new AppError('not-found');
    return ofGuide.reply;
  }

  async function storedBefore(): Promise<Reply> {
    const [row] = await tx
      .select({ answered: messages.answered, saidHash: messages.saidHash })
      .from(messages)
      .where(and(eq(messages.conversationId, conversationId), eq(messages.id, said.id)));
    if (!row?.answered || row.saidHash !== saidHash) throw new AppError('key-reused');
    return sealer.unseal<Answered>('answered', row.answered).reply;
  }
}

const LOOKED_BACK = 200;
const NOTHING_TO_USE = { cards: [], suggestions: [] };

/** Not one that only says that an official reads the words, or is on the way. */
function isUsable({ outcome }: Reply): boolean {
  return outcome !== 'handed-over';
}
