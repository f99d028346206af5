import type { Clock } from '../kernel/clock.ts';
import { nationalCode } from './national-code.ts';
import type { Received, StatusStep } from './received.ts';
import type { Arrival, Sandbox } from './sandbox.ts';

/** What the journal keeps of dossiers. */
export type ReceivedEntry =
  | { kind: 'received'; dossier: Received }
  | { kind: 'repeated'; dossierId: string }
  | { kind: 'status'; dossierId: string; step: StatusStep }
  /** the last running number used before a reset: national codes are never given twice */
  | { kind: 'sequence'; last: number };

export interface ReceivedBook extends Pick<Sandbox, 'receive' | 'findReceived' | 'statusOf'> {
  list(): readonly Received[];
  find(dossierId: string): Received | undefined;
  moveStatus(code: string, step: Omit<StatusStep, 'at'>): Promise<boolean>;
  /** empties the book; returns what the journal must keep */
  forget(): ReceivedEntry[];
}

/** The dossiers that took effect, rebuilt from the journal. A repeat waits until the first is safe on disk. */
export function receivedBook(
  clock: Clock,
  kept: readonly { kind: string }[],
  append: (entry: ReceivedEntry) => Promise<void>,
): ReceivedBook {
  const dossiers = new Map<string, Received>();
  let sequence = 0;
  for (const entry of kept as readonly ReceivedEntry[]) replay(entry);

  function replay(entry: ReceivedEntry): void {
    if (entry.kind === 'sequence') sequence = entry.last;
    if (entry.kind === 'received') {
      dossiers.set(entry.dossier.dossierId, entry.dossier);
      sequence += 1;
    }
    if (entry.kind === 'repeated') repeat(entry.dossierId);
    if (entry.kind === 'status') dossiers.get(entry.dossierId)?.steps.push(entry.step);
  }

  function repeat(dossierId: string): void {
    const dossier = dossiers.get(dossierId);
    if (dossier) dossier.deliveries += 1;
  }

  async function receive(arrival: Arrival): Promise<{ code: string; repeated: boolean }> {
    const known = dossiers.get(arrival.dossierId);
    if (known) {
      repeat(arrival.dossierId);
      await append({ kind: 'repeated', dossierId: arrival.dossierId });
      return { code: known.code, repeated: true };
    }
    sequence += 1;
    const dossier = firstArrival(arrival, clock.now(), sequence);
    dossiers.set(dossier.dossierId, dossier);
    try {
      await append({ kind: 'received', dossier: structuredClone(dossier) });
    } catch (error) {
      dossiers.delete(dossier.dossierId);
      throw error;
    }
    return { code: dossier.code, repeated: false };
  }

  async function moveStatus(code: string, step: Omit<StatusStep, 'at'>): Promise<boolean> {
    const dossier = [...dossiers.values()].find((candidate) => candidate.code === code);
    if (!dossier) return false;
    const dated = { ...step, at: clock.now().toISOString() };
    dossier.steps.push(dated);
    await append({ kind: 'status', dossierId: dossier.dossierId, step: dated });
    return true;
  }

  return {
    receive,
    moveStatus,
    list: () => [...dossiers.values()],
    find: (dossierId) => dossiers.get(dossierId),
    findReceived: (dossierId) => dossiers.get(dossierId),
    statusOf: (dossierId) => {
      const dossier = dossiers.get(dossierId);
      return (
        dossier && { code: dossier.code, status: dossier.steps.at(-1)?.status ?? 1, steps: dossier.steps }
      );
    },
    forget: () => {
      dossiers.clear();
      return [{ kind: 'sequence', last: sequence }];
    },
  };
}

function firstArrival(arrival: Arrival, now: Date, sequence: number): Received {
  return {
    ...arrival,
    code: nationalCode(arrival.backEnd, now, sequence),
    deliveries: 1,
    steps: [{ status: 1, at: now.toISOString() }],
  };
}
