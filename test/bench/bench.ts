/** What a bench found. Nothing is left out silently: what could not be measured stands in `skipped` with its reason. */
export interface BenchReport {
  tables: BenchTable[];
  gates: Gate[];
  skipped: { what: string; why: string }[];
}

export interface BenchTable {
  title: string;
  /** how it was measured, so that somebody else can do it again */
  how: string;
  columns: string[];
  rows: (string | number | null)[][];
}

/** A promise of ours. `measured` null: it could not be measured, which keeps no promise. */
export interface Gate {
  name: string;
  measured: number | null;
  atMost: number;
  unit: string;
}

export type Bench = () => Promise<BenchReport>;

export function isKept({ measured, atMost }: Gate): boolean {
  return measured !== null && measured <= atMost;
}
