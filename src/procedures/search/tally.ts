/** Sums by number, with the numbers that have one: a map that costs no hashing. */
export interface Tally {
  sums: Float64Array;
  touched: number[];
  add: (at: number, amount: number) => void;
}

/** `amount` must be positive: a sum of zero counts as untouched. */
export function newTally(size: number): Tally {
  const sums = new Float64Array(size);
  const touched: number[] = [];
  const add = (at: number, amount: number) => {
    const sum = sums[at] ?? 0;
    if (sum === 0) touched.push(at);
    sums[at] = sum + amount;
  };
  return { sums, touched, add };
}
