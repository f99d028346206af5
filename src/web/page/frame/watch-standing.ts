import type { Standing } from '../api/carry-over.ts';

export interface StandingWatch {
  /** looks at once, as when somebody comes back to the page */
  lookNow(): void;
  stop(): void;
}

const FIRST_MS = 2_000;
const MOST_MS = 20_000;
const SLOWER = 1.4;

/**
 * Asks again and again where the conversation stands, more and more seldom while nothing changes. While nobody looks it
 * does not ask, and it ends when the dossier is filed.
 */
export function watchStanding(tools: {
  read(): Promise<Standing>;
  isSeen(): boolean;
  onStanding(standing: Standing): void;
  onTrouble(error: unknown): void;
}): StandingWatch {
  let timer = 0;
  let pauseMs = FIRST_MS;
  let before = '';
  let round = 0;
  const look = async (mine: number) => {
    if (!tools.isSeen()) return;
    const found = await tools.read().catch((error: unknown) => ({ error }));
    if (mine !== round) return;
    if ('error' in found) tools.onTrouble(found.error);
    else tools.onStanding(found);
    if (mine !== round || ('stage' in found && isDone(found))) return;
    const now = JSON.stringify(found);
    pauseMs = now === before ? Math.min(pauseMs * SLOWER, MOST_MS) : FIRST_MS;
    before = now;
    timer = window.setTimeout(() => void look(mine), pauseMs);
  };
  const stop = () => {
    window.clearTimeout(timer);
    round += 1;
  };
  const lookNow = () => {
    stop();
    pauseMs = FIRST_MS;
    void look(round);
  };
  return { lookNow, stop };
}

export function isDone({ stage }: Pick<Standing, 'stage'>): boolean {
  return stage === 'submitted' || stage === 'following';
}
