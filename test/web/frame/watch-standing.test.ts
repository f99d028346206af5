import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Standing } from '../../../src/web/page/api/carry-over.ts';
import { watchStanding } from '../../../src/web/page/frame/watch-standing.ts';

const WINDOW: Standing = { conversationId: 'con_1', place: 'window', stage: 'filling', left: 3 };
const MINUTE_MS = 60_000;

let answer: Standing | Error;
let isSeen: boolean;
let asked: number;
let told: (Standing | Error)[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  [answer, isSeen, asked, told] = [WINDOW, true, 0, []];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function watch() {
  return watchStanding({
    read: async () => {
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    isSeen: () => isSeen,
    onStanding: (standing) => void told.push(standing),
    onTrouble: (error) => void told.push(error as Error),
  });
}

describe('asking where a conversation stands', () => {
  it('happens more and more seldom while nothing changes', async () => {
    watch().lookNow();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    const first = asked;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(first).toBeGreaterThan(5);
    expect(asked - first).toBeLessThanOrEqual(4);
  });

  it('stops while nobody looks, and begins again at once when somebody does', async () => {
    const watched = watch();
    watched.lookNow();
    await vi.advanceTimersByTimeAsync(1);
    isSeen = false;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(asked).toBe(1);
    isSeen = true;
    watched.lookNow();
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toBe(2);
  });

  it('ends when the dossier is filed', async () => {
    watch().lookNow();
    await vi.advanceTimersByTimeAsync(1);
    answer = { ...WINDOW, place: 'person', stage: 'submitted', left: 0 };
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    const asks = asked;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(asked).toBe(asks);
    expect(told.at(-1)).toEqual(answer);
  });

  it('goes on through a dip of the line', async () => {
    answer = new Error('no answer');
    watch().lookNow();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual([answer]);
    answer = WINDOW;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(told.at(-1)).toEqual(WINDOW);
  });

  it('tells nothing any more once it was stopped, though an answer was on its way', async () => {
    const watched = watch();
    watched.lookNow();
    watched.stop();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(told).toEqual([]);
  });
});
