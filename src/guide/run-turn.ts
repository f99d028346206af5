import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import { findDossier } from '../dossiers/load-dossier.ts';
import type { Conversation } from './conversation.ts';
import { applyStep } from './decide/apply-step.ts';
import { settle } from './decide/settle.ts';
import { hear } from './hear.ts';
import type { CitizenMessage } from './open-turn.ts';
import type { Reply } from './reply.ts';
import { replyOf } from './say/reply-of.ts';
import { stepOfAction, type Step, type Turn } from './turn.ts';

/** Understand, decide, say. Sources may be read on the way; nothing else outside is touched. */
export async function runTurn(
  context: AppContext,
  actor: Actor,
  conversation: Conversation,
  message: CitizenMessage,
): Promise<{ turn: Turn; reply: Reply }> {
  const turn = await beginTurn(context, actor, conversation, message);
  for (const step of stepsOf(turn, message)) if (!turn.ended) await applyStep(turn, step);
  if (!turn.ended) await settle(turn);
  return { turn, reply: replyOf(turn) };
}

function stepsOf(turn: Turn, message: CitizenMessage): Step[] {
  if (message.action) return [stepOfAction(message.action)];
  return message.text === undefined ? [{ kind: 'go-on' }] : hear(turn, message.text);
}

async function beginTurn(
  context: AppContext,
  actor: Actor,
  conversation: Conversation,
  message: CitizenMessage,
): Promise<Turn> {
  const { state } = conversation;
  const turn: Turn = {
    context,
    at: context.clock.now(),
    actor,
    conversation,
    state,
    stops: [],
    says: [],
    citations: [],
    ended: false,
    doubts: [],
    cards: [],
    suggestions: [],
    text: message.text?.normalize('NFC') ?? '',
  };
  const { dossierId } = state;
  if (!dossierId || actor.kind !== 'citizen') return turn;
  const dossier = await withActor(context.db, actor, (tx) => findDossier(context, tx, dossierId));
  return dossier ? { ...turn, loaded: dossier, dossier } : turn;
}
