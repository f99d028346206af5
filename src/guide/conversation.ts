import type { Locale } from '../kernel/text.ts';
import type { OpenHandover } from '../officials/handover.ts';
import type { SourceId } from '../records/source-id.ts';
import type { Candidate } from './command.ts';
import type { Stage } from './reply.ts';
import type { Hearing } from './understand/hearing.ts';

/** A value that was doubted: said again, or chosen among the candidates, it is taken. */
export interface PendingDoubt {
  heard: string;
  candidates: Candidate[];
}

/** Where a conversation stands between two messages. Values live in the dossier; here are focus and what is open. */
export interface ConversationState {
  locale: Locale;
  stage: Stage;
  procedureCode?: string;
  dossierId?: string;
  offered: Hearing['offered'];
  /** the procedure last asked about, while none is under way */
  about?: string;
  expecting?: Hearing['expecting'];
  /** fields of the open question */
  asking: string[];
  /** what was said before there was a dossier to take it */
  heard: string[];
  /** the consent request on the table */
  request?: { requestId: string; sources: SourceId[] };
  /** the requirement whose file is waited for */
  attaching?: string;
  /** hash of the review, when the last reply was one */
  reviewHash?: string;
  doubted: Record<string, PendingDoubt>;
  /** fields whose suggestion was turned down */
  unsuggested: string[];
  /** fields the citizen wants to change, asked before anything else */
  refocus: string[];
  /** ids of notices told already */
  told: string[];
  /** messages in a row that were not understood */
  misses: number;
  /** nothing of this conversation may be filed any more, until a procedure is chosen anew */
  cancelled: boolean;
}

export function newConversationState(locale: Locale): ConversationState {
  return {
    locale,
    stage: 'finding',
    offered: [],
    asking: [],
    heard: [],
    doubted: {},
    unsuggested: [],
    refocus: [],
    told: [],
    misses: 0,
    cancelled: false,
  };
}

/** A conversation as stored, opened. */
export interface Conversation {
  id: string;
  tenant: string;
  personId: string | null;
  version: number;
  /** a dossier started by a turn that did not end; taken up again instead of starting another */
  startedDossierId: string | null;
  /** set while it waits for an official, or one has taken it */
  handover?: OpenHandover;
  state: ConversationState;
}
