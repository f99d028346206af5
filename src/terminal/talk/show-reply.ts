import type { Reply } from '../../guide/reply.ts';
import type { CardView } from '../cards/drawing.ts';
import { createFlow } from '../draw/flow.ts';
import { drawReply } from '../draw/draw-reply.ts';
import { lookAtSignIn } from '../wire/sign-in.ts';
import type { Talk } from './talk.ts';

/** A reply that comes in pieces, perhaps over several tries; what was written is not written again. */
export interface Telling {
  /** a new try begins: it tells from the start */
  again(): void;
  hear(piece: string): void;
  finish(text: string): void;
}

export function tellReply({ screen }: Talk): Telling {
  const flow = createFlow(screen.sheet.columns, screen.write);
  let told = '';
  let heard = '';
  const tell = (text: string) => {
    flow.push(text.slice(told.length));
    told = text;
  };
  return {
    again: () => (heard = ''),
    hear(piece) {
      heard += piece;
      if (heard.length > told.length && heard.startsWith(told)) tell(heard);
    },
    finish(text) {
      if (!text.startsWith(told)) {
        flow.end();
        told = '';
      }
      tell(text);
      flow.end();
      screen.write('\n');
    },
  };
}

/** What stands below the text, and what can be done now. */
export async function showBelow(talk: Talk, reply: Reply): Promise<void> {
  talk.reply = reply;
  delete talk.lastHeard;
  talk.helped ||= reply.cards.some((one) => one.kind === 'handover');
  const card = reply.cards.find((one) => one.kind === 'sign-in');
  delete talk.signIn;
  if (card) talk.signIn = { url: card.url, way: await lookAtSignIn(talk.server.fetch, card.url) };
  showOffer(talk, reply, 'short');
}

/** Cards and choices, once more or for the first time. */
export function showOffer(talk: Talk, reply: Reply, lists: CardView['lists']): void {
  const { reader, screen, server, signIn } = talk;
  const view = { reader, sheet: screen.sheet, reply, base: server.base, signIn: signIn?.way, lists };
  const { lines, offer } = drawReply(view);
  talk.offer = offer;
  if (lines.length > 0) screen.write(`${lines.join('\n')}\n`);
}

/** A whole reply at once. */
export async function showWhole(talk: Talk, reply: Reply): Promise<void> {
  tellReply(talk).finish(reply.text);
  await showBelow(talk, reply);
}
