import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { CitizenActor } from '../dossiers/open-dossier.ts';
import type { LocalText } from '../kernel/text.ts';
import type { Checked } from '../payments/checked.ts';
import type { DraftBill } from '../payments/draft-bill.ts';
import type { Refund } from '../payments/refunds.ts';
import type { Topic } from '../procedures/procedure.ts';
import type { Card } from './card.ts';
import type { Candidate, Command, DoubtReason } from './command.ts';
import type { Conversation, ConversationState } from './conversation.ts';
import type { Consultation } from './llm/consultation.ts';
import type { Action, Citation, Outcome, Suggestion } from './reply.ts';

/** What the guide does in a turn: what was understood, or what a button said. */
export type Step =
  | Command
  | { kind: 'enter'; values: Record<string, unknown> }
  | { kind: 'grant'; requestId: string; sources: string[] }
  | { kind: 'decline'; requestId: string; sources: string[] }
  | { kind: 'invite'; agreementId: string }
  | { kind: 'confirm'; reviewHash: string }
  | { kind: 'cancel-now' }
  /** the bill is given up, so that the dossier can be changed */
  | { kind: 'reopen' }
  /** nothing was said: the citizen came back, from signing in or from another device */
  | { kind: 'go-on' };

/** An answer that could not be taken as it stands. */
export interface Doubt {
  field: string;
  reason: DoubtReason | 'rejected';
  heard: string;
  candidates: Candidate[];
  message?: LocalText;
}

/** A question about a procedure; its answer is what stands in `says` from `from` to `to` (exclusive). */
export interface Asked {
  code: string;
  topics: Topic[];
  from: number;
  to: number;
}

/** One turn under way: conversation and dossier as they become, and what there is to say. Lives for one request. */
export interface Turn {
  context: AppContext;
  /** one instant for everything that is entered in this turn */
  at: Date;
  actor: Actor;
  conversation: Conversation;
  state: ConversationState;
  /** as stored; what changes is saved against it */
  loaded?: Dossier;
  dossier?: Dossier;
  /** drafts that this turn gives up */
  stops: Dossier[];
  /** sentences before the main part: answers to asides, what was noted, what went wrong */
  says: string[];
  citations: Citation[];
  /** what of `says` tells of a system that does not answer */
  outages?: string[];
  /** questions that were answered from facts */
  asked: Asked[];
  /** procedures to offer once everything else was said */
  offer?: string[];
  /** absent where nothing of this message may reach a model */
  consultation?: Consultation;
  /** a model took part in understanding or answering */
  mode?: 'llm';
  /** set by a step where it is stronger than what comes next: an aside answered, nothing understood */
  outcome?: Outcome;
  /** a step ended the turn: nothing more is asked in it */
  ended: boolean;
  doubts: Doubt[];
  cards: Card[];
  suggestions: Suggestion[];
  /** asked for a person: the queue to wait in, written in the closing transaction */
  handover?: { authorityId: string | null };
  /** the review hash to file under, in the closing transaction */
  filing?: string;
  /** the bill of that filing, where a fee is paid first */
  bill?: DraftBill;
  /** how the bill of a dossier that waits for its payment stands */
  payment?: Checked;
  /** money owed back that this reply tells of */
  refunds?: Refund[];
  /** the text as typed, for search */
  text: string;
}

export function pickText(turn: Turn, text: LocalText): string {
  return text[turn.state.locale];
}

/** The signed-in citizen of the turn, if any. */
export function citizenIn(turn: Turn): CitizenActor | undefined {
  return turn.actor.kind === 'citizen' ? turn.actor : undefined;
}

/** Ends the turn here with this outcome and sentence. */
export function endTurn(turn: Turn, outcome: Outcome, text: LocalText): void {
  turn.outcome = outcome;
  turn.ended = true;
  turn.says.push(pickText(turn, text));
}

/** Buttons become steps; text is understood elsewhere. */
export function stepOfAction(action: Action): Step {
  switch (action.type) {
    case 'choose-procedure':
      return { kind: 'choose-procedure', code: action.code };
    case 'answer':
    case 'edit':
      return { kind: 'enter', values: action.values };
    case 'grant':
    case 'decline':
      return { kind: action.type, requestId: action.requestId, sources: action.sources };
    case 'invite':
      return { kind: 'invite', agreementId: action.agreementId };
    case 'confirm':
      return { kind: 'confirm', reviewHash: action.reviewHash };
    case 'cancel':
      return { kind: 'cancel-now' };
    case 'restart':
    case 'human':
      return { kind: action.type };
  }
}
