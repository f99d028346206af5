import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { withActor } from '../db/with-actor.ts';
import { findDossier } from '../dossiers/load-dossier.ts';
import type { Conversation } from './conversation.ts';
import { applyStep } from './decide/apply-step.ts';
import { checkPayment, checkRefunds } from './decide/check-payment.ts';
import { settle } from './decide/settle.ts';
import { hear } from './hear.ts';
import { composeAnswer } from './llm/answer/compose-answer.ts';
import { consultationFor } from './llm/consult.ts';
import { isReadByOfficial, sayReadByOfficial } from './official/read-by-official.ts';
import type { CitizenMessage } from './open-turn.ts';
import type { Reply } from './reply.ts';
import { replyOf } from './say/reply-of.ts';
import { stepOfAction, type Step, type Turn } from './turn.ts';
import { givesBillUp } from './understand/while-paying.ts';

/** Understand, decide, say. Sources may be read on the way; nothing else outside is touched. */
export async function runTurn(
  context: AppContext,
  actor: Actor,
  conversation: Conversation,
  message: CitizenMessage,
  say: (delta: string) => void,
): Promise<{ turn: Turn; reply: Reply }> {
  const turn = await beginTurn(context, actor, conversation, message);
  if (isReadByOfficial(turn, message)) {
    sayReadByOfficial(turn);
    return { turn, reply: replyOf(turn) };
  }
  const consultation = consultationFor(turn);
  if (consultation) turn.consultation = consultation;
  await checkPayment(turn, message.action);
  await checkRefunds(turn);
  for (const step of await stepsOf(turn, message)) if (!turn.ended) await applyStep(turn, step);
  if (!turn.ended) await settle(turn);
  await composeAnswer(turn, say);
  return { turn, reply: replyOf(turn) };
}

async function stepsOf(turn: Turn, message: CitizenMessage): Promise<Step[]> {
  if (message.action) return [stepOfAction(message.action)];
  if (message.text === undefined) return [{ kind: 'go-on' }];
  if (turn.state.stage === 'paying' && givesBillUp(message.text)) return [{ kind: 'reopen' }];
  return hear(turn, message.text);
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
    asked: [],
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
