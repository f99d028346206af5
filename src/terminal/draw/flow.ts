import { displayWidth } from './display-width.ts';

/** Text that comes in pieces, broken into lines as it comes. */
export interface Flow {
  push(text: string): void;
  /** writes what was held back and ends the line */
  end(): void;
}

export function createFlow(columns: number | null, write: (text: string) => void): Flow {
  return columns === null ? wholeFlow(write) : wrappedFlow(columns, write);
}

function wholeFlow(write: (text: string) => void): Flow {
  return { push: (text) => write(text), end: () => write('\n') };
}

/** A word is held back until it is whole, for only then it is known whether it fits. */
function wrappedFlow(columns: number, write: (text: string) => void): Flow {
  let held = '';
  let used = 0;
  const writeWord = (word: string) => {
    if (word === '') return;
    const width = displayWidth(word);
    const gap = used === 0 ? '' : used + 1 + width > columns ? '\n' : ' ';
    write(gap + word);
    used = gap === ' ' ? used + 1 + width : width;
  };
  const writeLines = (text: string) =>
    text.split('\n').forEach((line, index) => {
      if (index > 0) write('\n');
      if (index > 0) used = 0;
      line.split(/[ \t]+/).forEach(writeWord);
    });
  return {
    push(text) {
      held += text;
      const whole = Math.max(held.lastIndexOf(' '), held.lastIndexOf('\n')) + 1;
      writeLines(held.slice(0, whole));
      held = held.slice(whole);
    },
    end() {
      writeLines(held);
      held = '';
      write('\n');
    },
  };
}
