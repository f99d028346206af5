import type { Log } from '../kernel/context.ts';
import type { Clock } from '../kernel/clock.ts';
import type { SourceId } from '../records/source-id.ts';
import type { BillBook } from './bill-book.ts';
import type { Fault } from './fault.ts';
import type { Person } from './people/person.ts';
import type { Received, StatusStep } from './received.ts';

/** A dossier as it reached a back end. `wire` is what stood on the line, shown by `/control/received`. */
export interface Arrival {
  /** the sender's immutable id: a second arrival under it changes nothing but the count of deliveries */
  dossierId: string;
  procedureCode: string;
  personalId: string;
  backEnd: SourceId;
  /** by field id, exactly as sent */
  values: Record<string, unknown>;
  wire: unknown;
}

/** What all stand-ins share: the invented country, what was filed, what shall break, and the time. */
export interface Sandbox {
  clock: Clock;
  log: Log;
  people(): readonly Person[];
  /** who work at the authorities of the communes where those people live */
  officials(): readonly Person[];
  findPerson(personalId: string): Person | undefined;
  /** somebody else, always the same one: for the `wrong-person` fault */
  otherPerson(personalId: string): Person;
  /**
   * The fault that this very call must show, or undefined; counts down those set for a number of calls.
   * Operations: `read` of registries; `submit`, `status` of back ends; `bill`, `lookup`, `void`, `callback`
   * of `payment`; `sign-in`, `token`, `userinfo`, `discovery` of `vneid`.
   * A fault without an operation hits all of them.
   */
  takeFault(source: SourceId, operation: string, personalId?: string): Fault | undefined;
  /** Resolves when the dossier is safe on disk. `repeated` when its id had taken effect before. */
  receive(arrival: Arrival): Promise<{ code: string; repeated: boolean }>;
  bills: BillBook;
  findReceived(dossierId: string): Received | undefined;
  /** Resolves when the move is safe on disk; false when no dossier has that national code. */
  moveStatus(code: string, step: Omit<StatusStep, 'at'>): Promise<boolean>;
  /** undefined when no such dossier took effect; `steps` oldest first */
  statusOf(dossierId: string): { code: string; status: number; steps: readonly StatusStep[] } | undefined;
}
