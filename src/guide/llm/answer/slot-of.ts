import type { Turn } from '../../turn.ts';

/** The stretch of `says` that answers questions, where it is one and holds all that is cited; else nothing is composed. */
export function slotOf({ asked, says }: Turn): { from: number; to: number } | undefined {
  const [first, last] = [asked[0], asked.at(-1)];
  if (!first || !last) return undefined;
  const isOne = asked.every((one, index) => index === 0 || asked[index - 1]?.to === one.from);
  const beside = [...says.slice(0, first.from), ...says.slice(last.to)];
  return isOne && !beside.some((text) => /\[\d+\]/.test(text))
    ? { from: first.from, to: last.to }
    : undefined;
}
