/** Hides what is personal in one turn's texts, and brings it back. One token stands for one value. */
export interface Redaction {
  /** the text with ⟦NAME_1⟧, ⟦ID_1⟧ … for what is personal */
  hide(text: string): string;
  /** the values again, as they were written; an unknown token stays */
  restore(text: string): string;
  /** whether something personal still stands in a text that was hidden */
  leaks(text: string): boolean;
  /** whether somebody's name or number stands in a text of ours */
  names(text: string): boolean;
}
