import type { ReplyState } from '../../../guide/reply.ts';
import type { Site } from '../api/conversations.ts';
import type { CardDrawer } from '../cards/card-context.ts';
import type { Announcer } from '../dom/announcer.ts';
import type { Handle } from '../memory.ts';
import type { Reader } from '../reader.ts';
import type { Chat } from './chat.ts';

/** What a header has to know before the conversation stands. */
export type ChatHead = Pick<Chat, 'reader' | 'person' | 'handle'>;

/** What stands around a conversation: our own page, or the frame in somebody else's. */
export interface Surroundings {
  site: Site;
  cards: CardDrawer;
  announcer: Announcer;
  header(head: ChatHead, chat: () => Chat): HTMLElement;
  footer(reader: Reader): HTMLElement;
  /** so that this tab finds the conversation again */
  keepHandle(handle: Handle): void;
  /** where somebody signs in for this conversation; nobody does in a frame */
  loginUrl?(conversationId: string): string;
  /** told what each reply left */
  moved?(state: ReplyState): void;
}
