import { eq } from 'drizzle-orm';
import type { AppContext } from '../../app-context.ts';
import { conversations } from '../../db/schema.ts';
import { withActor } from '../../db/with-actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { LocalText } from '../../kernel/text.ts';
import { closeHandover, takenHandover } from '../../officials/close-handover.ts';
import type { Official, OfficialActor } from '../../officials/official.ts';
import type { Reply } from '../reply.ts';
import { speakIn } from './speak-in.ts';

/** An official's answer in a conversation that they took; it appears to the citizen under their name. */
export async function answerAsOfficial(
  context: AppContext,
  { actor, name }: Official,
  conversationId: string,
  { id, text }: { id: string; text: string },
): Promise<Reply> {
  return withActor(context.db, actor, async (tx) => {
    const { tenant } = await takenHandover(tx, actor, { conversationId });
    const conversation = { id: conversationId, tenant };
    const from = { kind: 'official' as const, name };
    return speakIn(context, tx, conversation, { id, text: text.normalize('NFC'), from });
  });
}

/** Gives the conversation back to the guide, with what was open before. */
export async function giveBack(context: AppContext, actor: OfficialActor, handoverId: string): Promise<void> {
  await withActor(context.db, actor, async (tx) => {
    const row = await takenHandover(tx, actor, { id: handoverId });
    const [seen] = await tx.select().from(conversations).where(eq(conversations.id, row.conversationId));
    if (!seen) throw new AppError('not-found');
    const text = GIVEN_BACK[seen.locale === 'en' ? 'en' : 'vi'];
    await speakIn(context, tx, seen, { id: context.newId('rep'), text, cards: 'again' });
    await closeHandover(context, tx, actor, row);
  });
}

const GIVEN_BACK: LocalText = {
  vi: 'Công chức đã kết thúc phần hỗ trợ. Trợ lý tự động tiếp tục cùng anh/chị; những gì đã khai vẫn được giữ.',
  en: 'The official has ended their part. The automatic guide goes on with you; what you have entered is kept.',
};
