import type { Outgoing } from '../../web/page/chat/outgoing.ts';
import { enter } from './enter.ts';
import { hearLine, type Heard } from './hear-line.ts';
import { obey } from './obey.ts';
import { say, sayPending } from './say.ts';
import type { Taken, Talk } from './talk.ts';

export interface Line {
  text: string;
  /** typed while an answer was still on its way, so before it could be read */
  ahead: boolean;
}

const PERSONAL_ID = /^\d{12}$/;

/** One line of the citizen's, and all that follows from it until the next may come. */
export async function takeLine(talk: Talk, { text, ahead }: Line): Promise<Taken> {
  const { signIn } = talk;
  const digits = text.replace(/[\s.]/g, '');
  if (signIn && signIn.way !== 'browser' && PERSONAL_ID.test(digits))
    return signInAndGoOn(talk, signIn.url, digits);
  const heard = hearLine(text, talk.offer);
  if (ahead && isBlind(talk, heard)) return tell(talk, talk.reader.words.typedAhead);
  switch (heard.kind) {
    case 'nothing':
      return 'on';
    case 'command':
      return obey(talk, heard.name, heard.rest);
    case 'no-such-choice':
      return tell(talk, talk.reader.words.noSuchChoice(heard.number));
    case 'choice':
      return sayUnlessKept(talk, heard.messages);
    case 'words':
      return sayUnlessKept(talk, [{ text: heard.text }]);
  }
}

/** A choice is among what was seen, and a review is looked through: neither is done before it is there. */
function isBlind({ reply }: Talk, heard: Heard): boolean {
  if (heard.kind === 'choice' || heard.kind === 'no-such-choice') return true;
  return heard.kind === 'words' && (reply?.cards.some((card) => card.kind === 'review') ?? false);
}

function sayUnlessKept(talk: Talk, messages: Outgoing[]): Promise<Taken> | Taken {
  return talk.pending.length > 0 ? tell(talk, talk.reader.words.stillKept) : say(talk, messages);
}

async function signInAndGoOn(talk: Talk, url: string, personalId: string): Promise<Taken> {
  const entered = await enter(talk, url, personalId);
  return entered === 'in' ? sayPending(talk) : entered;
}

function tell({ screen }: Talk, sentence: string): Taken {
  screen.notice(sentence);
  return 'failed';
}
