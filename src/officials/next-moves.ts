/**
 * From each status of the portal to those that may follow (1 newly registered, 2 accepted, 3 not accepted,
 * 4 in process, 5 supplement required, 6 payment required, 7 withdrawn, 8 stopped, 9 processed, 10 result returned).
 */
const MOVES: Record<number, number[]> = {
  1: [2, 3, 7],
  2: [4, 7],
  4: [5, 6, 7, 8, 9],
  5: [4, 7],
  6: [4, 7],
  9: [10],
};

/** Where a dossier may go from here; nowhere before the back end has it. */
export function nextMoves(status: number | null): number[] {
  return status === null ? [] : (MOVES[status] ?? []);
}

/** Nothing is due any more. */
export function isFinal(status: number | null): boolean {
  return status !== null && [3, 7, 8, 10].includes(status);
}
