import type { Bill } from './bill.ts';

/** How the bill of a dossier that waits for its payment stands. */
export type Checked =
  /** paid, so that the dossier is filed by now; read it anew */
  | { kind: 'filed' }
  | { kind: 'waiting'; bill: Bill }
  /** the old bill was over: this one takes its place */
  | { kind: 'renewed'; bill: Bill }
  /** the platform does not answer; nothing is lost */
  | { kind: 'unavailable'; bill: Bill }
  /** the bill is over, and what was confirmed is not what would be sent now */
  | { kind: 'outdated' };
