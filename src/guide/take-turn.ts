import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { closeTurn } from './close-turn.ts';
import type { Conversation } from './conversation.ts';
import { openTurn, releaseTurn, type CitizenMessage } from './open-turn.ts';
import type { Reply } from './reply.ts';
import { runTurn } from './run-turn.ts';
import { speakerTo, type Speaker } from './speaker-to.ts';

const TRIES = 3;

/**
 * One message and its reply. The work runs between two short transactions: the first takes the conversation, the
 * second writes dossier, filing and reply at once, so that a process killed anywhere leaves all of it or nothing.
 * The same message id again answers the stored reply. `onText` gets the text as it comes.
 */
export async function takeTurn(
  context: AppContext,
  actor: Actor,
  conversationId: string,
  message: CitizenMessage,
  onText?: (delta: string) => void,
): Promise<Reply> {
  const opened = await openTurn(context, actor, conversationId, message);
  if (opened.kind === 'answered') return opened.reply;
  try {
    const speaker = speakerTo(onText);
    const reply = await workOut(context, actor, opened.conversation, message, speaker.say);
    speaker.finish(reply.text);
    return reply;
  } catch (error) {
    await releaseTurn(context, actor, conversationId, message.id);
    throw error;
  }
}

/** A dossier changed by another window meanwhile is read anew and the message answered over it. */
async function workOut(
  context: AppContext,
  actor: Actor,
  conversation: Conversation,
  message: CitizenMessage,
  say: Speaker['say'],
): Promise<Reply> {
  for (let attempt = 1; ; attempt++) {
    const startedAtMs = performance.now();
    const { turn, reply } = await runTurn(
      context,
      actor,
      structuredClone(conversation),
      message,
      attempt === 1 ? say : () => undefined,
    );
    try {
      await closeTurn(turn, message.id, reply, { turnMs: Math.round(performance.now() - startedAtMs) });
      return reply;
    } catch (error) {
      if (attempt >= TRIES || !isOvertaken(error)) throw error;
    }
  }
}

function isOvertaken(error: unknown): boolean {
  return (
    error instanceof AppError &&
    ['stale-version', 'stale-review', 'expired-review', 'already-submitted'].includes(error.code)
  );
}
