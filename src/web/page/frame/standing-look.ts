import type { Standing } from '../api/carry-over.ts';
import type { FrameWords } from './frame-words.ts';
import { isDone } from './watch-standing.ts';

/** Where things stand, in words, and what may be done about it. */
export interface StandingLook {
  title: string;
  notes: string[];
  /** `home`: signed in, so the session leads there; `window`: the conversation is handed over again */
  opens: 'home' | 'window';
  mayReturn: boolean;
  isDone: boolean;
}

export function standingLook(words: FrameWords, standing: Standing, isClosed: boolean): StandingLook {
  const { place } = standing;
  const done = isDone(standing);
  const offers = {
    opens: place === 'person' ? ('home' as const) : ('window' as const),
    mayReturn: place !== 'person' && !done,
    isDone: done,
  };
  if (done) return { ...offers, title: words.filed, notes: [words.filedNote] };
  const progress = progressOf(words, standing);
  if (isClosed) return { ...offers, title: words.windowClosed, notes: [progress, words.windowClosedNote] };
  switch (place) {
    case 'frame':
      return { ...offers, title: words.waiting, notes: [words.waitingNote] };
    case 'window':
      return { ...offers, title: words.inWindow, notes: [progress, words.inWindowNote] };
    case 'person':
      return { ...offers, title: words.signedInThere, notes: [progress, words.inWindowNote] };
  }
}

function progressOf(words: FrameWords, { stage, left }: Standing): string {
  const asked = stage === 'filling' && left ? ` ${words.left(left)}` : '';
  return `${words.stages[stage]}${asked}`;
}
