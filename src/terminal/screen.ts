import type { Sheet } from './draw/sheet.ts';

/** Where replies go; notices go beside them, so that a program that reads the replies does not read those. */
export interface Screen {
  sheet: Sheet;
  write(text: string): void;
  notice(sentence: string): void;
  /** shows that an answer is waited for, until something is written */
  waiting(words: string): void;
}

/** Replies and nothing else on one stream, notices on the other. */
export function plainScreen(out: Output, errors: Output, sheet: Sheet): Screen {
  return {
    sheet,
    write: (text) => void out.write(text),
    notice: (sentence) => void errors.write(`${sentence}\n`),
    waiting: () => undefined,
  };
}

interface Output {
  write(text: string): unknown;
}

const BACK_AND_CLEAR = '\r\x1b[K';

/** Somebody sits in front of it: notices stand among the replies, and an answer that takes long shows itself. */
export function livelyScreen(out: Output, sheet: Sheet): Screen {
  let waits = false;
  const write = (text: string) => {
    out.write(waits ? BACK_AND_CLEAR + text : text);
    waits = false;
  };
  return {
    sheet,
    write,
    notice: (sentence) => write(`${sheet.ink('warning', sentence)}\n`),
    waiting: (words) => {
      write(sheet.ink('quiet', words));
      waits = true;
    },
  };
}
