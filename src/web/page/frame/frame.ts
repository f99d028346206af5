import type { Chat } from '../chat/chat.ts';
import type { Announcer } from '../dom/announcer.ts';
import type { Reader } from '../reader.ts';
import type { EmbedData } from './embed-data.ts';
import type { FrameMemory } from './frame-memory.ts';
import { FRAME_WORDS, type FrameWords } from './frame-words.ts';
import type { Host } from './host.ts';

/** The guide in somebody else's page: a conversation, or where one stands that went on in our window. */
export interface Frame {
  readonly embed: EmbedData;
  readonly memory: FrameMemory;
  readonly host: Host;
  readonly announcer: Announcer;
  reader: Reader;
  /** the panel around it is open */
  isOpen: boolean;
  chat?: Chat;
  /** shown instead of the conversation */
  standing?: { lookNow(): void; redraw(): void; stop(): void };
  /** what the page around us asked meanwhile */
  asked?: string;
  /** our window, as soon as it has spoken */
  opened?: Window;
  /** where to say that a window did not open, or got nothing */
  explain?(sentence: string): void;
}

export function wordsOf({ reader }: Pick<Frame, 'reader'>): FrameWords {
  return FRAME_WORDS[reader.locale];
}
