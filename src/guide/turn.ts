import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { CitizenActor } from '../dossiers/open-dossier.ts';
import type { Locale, LocalText } from '../kernel/text.ts';
import type { Card } from './card.ts';
import type { Command, DoubtReason, Candidate } from './command.ts';
import type { Conversation, ConversationState } from './conversation.ts';
import type { Action, Citation, Outcome, Suggestion } from './reply.ts';

/** What the guide does in a turn: what was understood, or what a button said. */
export type Step =
  | Command
  | { kind: 'enter'; values: Record<string, unknown>; edit: boolean }
  | { kind: 'grant'; requestId: string; sources: string[] }
  | { kind: 'decline'; requestId: string; sources: string[] }
  | { kind: 'confirm'; reviewHash: string }
  /** nothing was said: the citizen came back, from signing in or from another device */
  | { kind: 'go-on' };

export interface Doubt {
  field: string;
  reason: DoubtReason | 'rejected';
  heard: string;
  candidates: Candidate[];
  message?: LocalText;
}

/** One turn under way: the conversation and dossier as they become, and what there is to say. */
export interface Turn {
  context: AppContext;
  actor: Actor;
  conversation: Conversation;
  state: ConversationState;
  /** as loaded; what changes is saved against it */
  loaded?: Dossier;
  dossier?: Dossier;
  /** sentences before the main part: answers to asides, what was noted, what went wrong */
  says: string[];
  citations: Citation[];
  /** set by a step that settles how the turn ends, unless the next step is stronger */
  outcome?: Outcome;
  doubts: Doubt[];
  cards: Card[];
  suggestions: Suggestion[];
  /** the review hash to file under, in the closing transaction */
  filing?: string;
  /** the text as typed, for search */
  text: string;
}

export function localeOf(turn: Turn): Locale {
  return turn.state.locale;
}

export function pickText(turn: Turn, text: LocalText): string {
  return text[turn.state.locale];
}

/** The signed-in citizen of the turn, if any. */
export function citizenIn(turn: Turn): CitizenActor | undefined {
  return turn.actor.kind === 'citizen' ? turn.actor : undefined;
}

/** Buttons become steps; text is understood elsewhere. */
export function stepOfAction(action: Action): Step {
  switch (action.type) {
    case 'choose-procedure':
      return { kind: 'choose-procedure', code: action.code };
    case 'answer':
      return { kind: 'enter', values: action.values, edit: false };
    case 'edit':
      return { kind: 'enter', values: action.values, edit: true };
    case 'grant':
    case 'decline':
      return { kind: action.type, requestId: action.requestId, sources: action.sources };
    case 'confirm':
      return { kind: 'confirm', reviewHash: action.reviewHash };
    case 'cancel':
    case 'restart':
    case 'human':
      return { kind: action.type };
  }
}
