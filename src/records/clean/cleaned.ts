import type { Verdict } from '../record.ts';

/** A value made usable, with the doubts that remain. No value: nothing was sent, or nothing usable. */
export interface Cleaned<Value> {
  value?: Value;
  verdicts: Verdict[];
}

export function doubt(mark: Verdict['mark'], reasonVi: string, reasonEn: string): Verdict {
  return { mark, ok: false, reasonVi, reasonEn };
}

export const nothing: Cleaned<never> = { verdicts: [] };
