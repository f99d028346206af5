import type { LocalText } from '../kernel/text.ts';
import type { FactOrigin } from './fact.ts';
import type { Topic } from './procedure.ts';

/** One statement of knowledge about a procedure, complete by itself, with how sure it is and where it stands. */
export interface Passage extends FactOrigin {
  procedureCode: string;
  topic: Topic | 'exemptions' | 'mistakes';
  text: LocalText;
  /** the case in which it holds; absent: always */
  when?: LocalText;
}
