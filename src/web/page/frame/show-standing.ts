import { readStanding, type Standing } from '../api/carry-over.ts';
import { problemOf } from '../api/request-failed.ts';
import type { Handle } from '../memory.ts';
import { askMeanwhile } from './ask.ts';
import { wordsOf, type Frame } from './frame.ts';
import { openTalk } from './open-talk.ts';
import { ownHandle } from './own-handle.ts';
import { standingLook, type StandingLook } from './standing-look.ts';
import { drawStanding } from './standing-view.ts';
import { tellStage } from './tell-stage.ts';
import { watchStanding } from './watch-standing.ts';

/** Shows where the conversation stands that went on in our window, for as long as it is there. */
export function showStanding(frame: Frame): void {
  const { memory } = frame;
  const verifier = memory.verifier() ?? '';
  let standing: Standing = { conversationId: '', place: 'frame', stage: 'finding', left: null };
  let trouble = '';
  delete frame.chat?.watching;
  frame.standing?.stop();
  const redraw = () =>
    drawStanding(frame, lookOf(frame, standing), trouble, {
      continueHere: () => void continueHere(frame, say),
      beginAnew: () => void leave(frame, null),
    });
  const say = (sentence: string) => {
    trouble = sentence;
    redraw();
  };
  const watch = watchStanding({
    read: () => readStanding(verifier, frame.reader.locale),
    isSeen: () => frame.isOpen && document.visibilityState === 'visible',
    onStanding(found) {
      standing = found;
      tellStage(frame, found.stage, found.left);
      say('');
    },
    onTrouble(error) {
      if ([401, 404].includes(problemOf(error)?.status ?? 0)) return void leave(frame, memory.handle());
      say(wordsOf(frame).noNews);
    },
  });
  frame.standing = { redraw, lookNow: watch.lookNow, stop: watch.stop };
  frame.explain = say;
  redraw();
  watch.lookNow();
}

function lookOf(frame: Frame, standing: Standing): StandingLook {
  const words = wordsOf(frame);
  const look = standingLook(words, standing, frame.opened?.closed === true);
  const asked = frame.asked === undefined ? [] : [words.askedLater(frame.asked)];
  return { ...look, notes: [...look.notes, ...asked] };
}

async function continueHere(frame: Frame, say: (sentence: string) => void): Promise<void> {
  try {
    const handle = await ownHandle(frame);
    if (handle) return await leave(frame, handle);
    say(wordsOf(frame).notReturned);
  } catch {
    say(wordsOf(frame).noNews);
  }
}

/** The conversation takes the frame again: that one, or a new one. */
async function leave(frame: Frame, handle: Handle | null): Promise<void> {
  frame.standing?.stop();
  delete frame.standing;
  frame.memory.forgetVerifier();
  await openTalk(frame, handle);
  frame.chat?.view.composer.input.focus({ preventScroll: true });
  askMeanwhile(frame);
}
