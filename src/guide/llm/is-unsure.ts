import type { Command } from '../command.ts';
import { search } from '../decide/find-procedure.ts';
import type { Turn } from '../turn.ts';

/** So many words say more than one thing. */
const LONG_WORDS = 25;

/** Below this the search only guesses. */
const SURE_SCORE = 0.5;

/**
 * Whether a model is asked at all: nothing was understood, an answer could not be taken, a need was heard that no
 * procedure fits well, or a long message gave one command at most. What our own rules are sure of costs no call and no second.
 */
export function isUnsure(turn: Turn, commands: Command[], text: string): boolean {
  if (commands.every(({ kind }) => kind === 'unclear')) return true;
  if (commands.some((command) => command.kind === 'doubt' || findsLittle(turn, command))) return true;
  return commands.length <= 1 && text.split(/\s+/).length >= LONG_WORDS;
}

/** A need for which the search has nothing, or only something far off. */
export function findsLittle(turn: Turn, command: Command): boolean {
  if (command.kind !== 'find-procedure') return false;
  const [best] = search(turn, command.query).procedures;
  return (best?.score ?? 0) < SURE_SCORE;
}
