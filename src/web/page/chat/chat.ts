import type { Reply } from '../../../guide/reply.ts';
import type { HistoryMessage } from '../api/conversations.ts';
import type { DossierNews } from '../api/follow-dossier.ts';
import type { Person } from '../api/session.ts';
import type { Announcer } from '../dom/announcer.ts';
import type { Handle } from '../memory.ts';
import type { Reader } from '../reader.ts';
import type { ChatView } from './draw-chat.ts';
import type { Outbox } from './outbox.ts';
import type { Surroundings } from './surroundings.ts';

/** The conversation on the page: what was said, what is on its way, and what is shown of both. */
export interface Chat {
  reader: Reader;
  readonly person: Person | null;
  handle: Handle;
  history: HistoryMessage[];
  readonly surroundings: Surroundings;
  readonly announcer: Announcer;
  readonly outbox: Outbox;
  /** what stood in the way of a message, by its id, until it is answered */
  readonly failures: Map<string, unknown>;
  view: ChatView;
  /** shows everything anew, in the reader's language */
  redraw(): void;
  /** looks whether an official has spoken; ends by itself when none may */
  watching?: { conversationId: string };
  /** an official was seen to speak here */
  helped?: boolean;
  /** the filed dossier that is watched, and what is known of it */
  followed?: { dossierId: string; stop(): void; news?: DossierNews };
  /** the bill whose payment is waited for */
  billed?: { billId: string; stop(): void };
}

/** The guide's; an official's words offer nothing to press. */
export function lastReply({ history }: Pick<Chat, 'history'>): Reply | undefined {
  return history.findLast(({ reply, from }) => reply && !from)?.reply;
}
