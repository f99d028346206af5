import { pendingOf, type Outgoing, type Pending } from '../../web/page/chat/outgoing.ts';
import type { Reply } from '../../guide/reply.ts';
import { failureOf, type Failure } from '../wire/call-failed.ts';
import { sendMessage } from '../wire/send-message.ts';
import { withPatience } from '../wire/with-patience.ts';
import { askToSignInAgain } from './enter.ts';
import { explainFailure, mayGoAgain } from './explain-failure.ts';
import { showBelow, tellReply } from './show-reply.ts';
import type { Taken, Talk } from './talk.ts';

/** Says these one after the other, each under an id of its own; the last answer is shown with what it offers. */
export function say(talk: Talk, messages: Outgoing[]): Promise<Taken> {
  talk.pending = messages.map(pendingOf);
  return sayPending(talk);
}

/** Goes on with what was not answered yet, under the ids it has. */
export async function sayPending(talk: Talk): Promise<Taken> {
  for (let message = talk.pending[0]; message; message = talk.pending[0]) {
    try {
      const reply = await deliver(talk, message);
      talk.pending = talk.pending.slice(1);
      if (talk.pending.length === 0) await showBelow(talk, reply);
    } catch (error) {
      return fail(talk, failureOf(error));
    }
  }
  return 'on';
}

async function deliver(talk: Talk, message: Pending): Promise<Reply> {
  const { server, handle, reader, screen, tools } = talk;
  const { words, t, locale } = reader;
  const telling = tellReply(talk);
  const onWait = (reason: 'lost' | 'busy') =>
    screen.notice(reason === 'lost' ? words.lineLost : words.waitBusy);
  const reply = await withPatience({ pause: tools.pause, onWait: once(onWait) }, () => {
    telling.again();
    screen.waiting(t.composing);
    return sendMessage(server, handle, locale, message, telling.hear);
  });
  telling.finish(reply.text);
  return reply;
}

function once<Argument>(work: (argument: Argument) => void): (argument: Argument) => void {
  let done = false;
  return (argument) => {
    if (!done) work(argument);
    done = true;
  };
}

/** What may go again is kept; a session that has ended asks for signing in first. */
async function fail(talk: Talk, failure: Failure): Promise<Taken> {
  const { screen, reader, server } = talk;
  if (failure.kind === 'problem' && failure.status === 401) return askToSignInAgain(talk);
  if (!mayGoAgain(failure)) talk.pending = [];
  screen.notice(explainFailure(reader, server.base, failure));
  return 'failed';
}
