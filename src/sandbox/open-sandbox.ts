import { join } from 'node:path';
import { systemClock, vietnamDay, type Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/context.ts';
import { billBook, type BillEntry } from './bill-book.ts';
import type { Fault, FaultOrder } from './fault.ts';
import { faultBook } from './fault-book.ts';
import { openJournal } from './journal.ts';
import { makeOfficials } from './people/make-officials.ts';
import { makePeople } from './people/make-people.ts';
import type { Person } from './people/person.ts';
import { receivedBook, type ReceivedEntry } from './received-book.ts';
import type { Received } from './received.ts';
import type { Sandbox } from './sandbox.ts';

/** What only the control calls may do. */
export interface ControlledSandbox extends Sandbox {
  received(): readonly Received[];
  orderFault(order: FaultOrder): void;
  /** still in force */
  faults(): readonly Fault[];
  setClock(now: Date): Promise<void>;
  reset(): Promise<void>;
  close(): Promise<void>;
}

type Entry =
  | ReceivedEntry
  | BillEntry
  /** the day from which everybody's age counts, so that people stay who they are over restarts */
  | { kind: 'peopled'; on: string }
  | { kind: 'clock'; offsetMs: number }
  | { kind: 'faults'; faults: readonly Fault[] };

/** Opens the country kept in `dataDir`, or founds it. `clock` is the time before `/control/clock` moves it. */
export function openSandbox(options: { dataDir: string; log: Log; clock?: Clock }): ControlledSandbox {
  const { log, clock: baseClock = systemClock } = options;
  const journal = openJournal<Entry>(join(options.dataDir, 'sandbox.jsonl'));
  let offsetMs = journal.entries.findLast((entry) => entry.kind === 'clock')?.offsetMs ?? 0;
  const clock: Clock = { now: () => new Date(baseClock.now().getTime() + offsetMs) };
  /** for what may be lost: the journal's own errors show at the next dossier */
  const keepLoosely = (entry: Entry) =>
    void journal.append(entry).catch(() => log.warn('sandbox journal cannot be written'));
  const faultsKept = journal.entries.findLast((entry) => entry.kind === 'faults')?.faults ?? [];
  const faults = faultBook(faultsKept, (now) =>
    keepLoosely({ kind: 'faults', faults: structuredClone(now) }),
  );
  const book = receivedBook(clock, journal.entries, (entry) => journal.append(entry));
  const bills = billBook(clock, journal.entries, (entry) => journal.append(entry));
  const founded = journal.entries.find((entry) => entry.kind === 'peopled')?.on ?? vietnamDay(clock.now());
  if (journal.entries.length === 0) keepLoosely({ kind: 'peopled', on: founded });
  let population = populate(founded);

  return {
    clock,
    log,
    people: () => population.people,
    officials: () => population.officials().people,
    findPerson: (personalId) =>
      population.byId.get(personalId) ?? population.officials().byId.get(personalId),
    otherPerson: (personalId) => otherThan(population.people, personalId),
    takeFault: faults.take,
    orderFault: faults.order,
    faults: faults.list,
    bills,
    receive: book.receive,
    received: book.list,
    findReceived: book.find,
    statusOf: book.statusOf,
    moveStatus: book.moveStatus,
    setClock: (now) => {
      offsetMs = now.getTime() - baseClock.now().getTime();
      return journal.append({ kind: 'clock', offsetMs });
    },
    reset: async () => {
      offsetMs = 0;
      faults.clear();
      bills.clear();
      const on = vietnamDay(clock.now());
      await journal.rewrite([{ kind: 'peopled', on }, ...book.forget()]);
      population = populate(on);
    },
    close: journal.close,
  };
}

interface Group {
  people: readonly Person[];
  byId: Map<string, Person>;
}

/** Officials are made when somebody first asks for one. */
interface Population extends Group {
  officials(): Group;
}

function populate(on: string): Population {
  const people = makePeople(on);
  let officials: Group | undefined;
  const atDesks = people.filter(({ office }) => office?.roles.includes('official'));
  return {
    ...indexed(people),
    officials: () => (officials ??= indexed([...atDesks, ...makeOfficials(on, people)])),
  };
}

function indexed(people: readonly Person[]): Group {
  return { people, byId: new Map(people.map((person) => [person.personalId, person])) };
}

function otherThan(people: readonly Person[], personalId: string): Person {
  const index = people.findIndex((person) => person.personalId === personalId);
  const other = people[(index + 1) % people.length];
  if (!other) throw new Error('the sandbox is empty');
  return other;
}
