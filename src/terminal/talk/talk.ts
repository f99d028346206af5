import type { Reply } from '../../guide/reply.ts';
import type { Pending } from '../../web/page/chat/outgoing.ts';
import type { Offer } from '../draw/draw-reply.ts';
import type { TerminalReader } from '../reader.ts';
import type { Screen } from '../screen.ts';
import type { Handle } from '../wire/handle.ts';
import type { Server } from '../wire/server.ts';
import type { SignInWay } from '../wire/sign-in.ts';

/** The conversation in this window: where it stands, and what is on its way. */
export interface Talk {
  readonly server: Server;
  readonly screen: Screen;
  readonly tools: TalkTools;
  reader: TerminalReader;
  handle: Handle;
  /** the guide's last reply and what it offers */
  reply?: Reply;
  offer: Offer;
  /** where signing in begins, while it is asked for */
  signIn?: { url: string; way: SignInWay };
  /** an official may speak here */
  helped: boolean;
  /** id of the last reply that is known here, where an official gave it */
  lastHeard?: string | undefined;
  /** said and not answered yet, in order, each under the id it keeps */
  pending: Pending[];
}

export interface TalkTools {
  pause(durationMs: number): Promise<void>;
  /** so that the conversation can go on another time */
  keepPlace(handle: Handle): void;
}

/** What came of a line: the talk goes on, it ends, or something failed that the citizen was told. */
export type Taken = 'on' | 'leave' | 'failed';

export const NO_OFFER: Offer = { choices: [], numbersAnswer: false };
