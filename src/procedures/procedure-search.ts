/** One procedure that fits a need; `score` 0–1, comparable within one answer only. */
export interface ProcedureHit {
  code: string;
  nameVi: string;
  nameEn: string;
  score: number;
  /** whether it can be filed here, not only explained */
  files: boolean;
}

export interface SearchAnswer {
  /** best first; empty where nothing is relevant: better no procedure than a wrong one */
  procedures: ProcedureHit[];
  /** set where neighbours cannot be told apart from the words given */
  clarify?: { question: string; options: { label: string; codes: string[] }[] };
}

/** Finds procedures in force on a day (`yyyy-mm-dd`) from a need in people's own words. Synchronous, in memory. */
export interface ProcedureSearch {
  find(query: string, options: { on: string; limit?: number }): SearchAnswer;
}
