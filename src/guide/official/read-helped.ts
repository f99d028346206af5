import { eq } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { conversations } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { assistOf } from '../../officials/assist.ts';
import { takenHandover } from '../../officials/close-handover.ts';
import { heldValues, type HeldValue } from '../../officials/held-values.ts';
import { viewAssist, type AssistView } from '../../officials/list-assists.ts';
import type { OfficialActor } from '../../officials/official.ts';
import { readConversation, type ConversationView } from '../read-conversation.ts';

/** A conversation that an official helps in: what was said, and what stands in the dossier. */
export interface HelpedConversation extends ConversationView {
  values: HeldValue[];
}

/** A conversation that this official took; `not-found` for every other. Each reading is on record. */
export async function readTaken(
  context: AppContext,
  actor: OfficialActor,
  conversationId: string,
): Promise<HelpedConversation> {
  await withActor(context.db, actor, (tx) => takenHandover(tx, actor, { conversationId }));
  return readHelped(context, actor, conversationId);
}

export async function readAssist(
  context: AppContext,
  actor: OfficialActor,
  id: string,
): Promise<AssistView & { conversation: HelpedConversation | null }> {
  const { row, conversation } = await withActor(context.db, actor, async (tx) => {
    const found = await assistOf(tx, actor, id);
    const [seen] = await tx.select().from(conversations).where(eq(conversations.id, found.conversationId));
    return { row: found, conversation: seen };
  });
  const view = viewAssist(row, conversation, context.clock.now());
  const isOpen = view.status === 'open' && conversation !== undefined;
  return { ...view, conversation: isOpen ? await readHelped(context, actor, row.conversationId) : null };
}

async function readHelped(
  context: AppContext,
  actor: OfficialActor,
  conversationId: string,
): Promise<HelpedConversation> {
  const view = await readConversation(context, actor, conversationId);
  const values = await withActor(context.db, actor, async (tx) => {
    const [row] = await tx.select().from(conversations).where(eq(conversations.id, conversationId));
    if (!row) throw new AppError('not-found');
    await recordEvent(tx, actor, {
      tenant: row.tenant,
      at: context.clock.now(),
      ...(row.personId ? { personId: row.personId } : {}),
      action: 'conversation-read-by-official',
      object: conversationId,
      details: { authorityId: actor.authorityId },
    });
    return heldValues(context, tx, row.dossierId);
  });
  return { ...view, values };
}
