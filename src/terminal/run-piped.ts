import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { takeLine } from './talk/take-line.ts';
import type { Talk } from './talk/talk.ts';

/** One message a line, each after the answer to the one before. False: something failed, and what came after was not said. */
export async function runPiped(talk: Talk, input: Readable): Promise<boolean> {
  const lines = createInterface({ input, crlfDelay: Infinity });
  for await (const text of lines) {
    const taken = await takeLine(talk, { text, ahead: false });
    if (taken !== 'on') return taken === 'leave';
  }
  return true;
}
