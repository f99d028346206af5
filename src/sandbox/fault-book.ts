import type { SourceId } from '../records/source-id.ts';
import type { Fault, FaultOrder } from './fault.ts';

const DEFAULT_DELAY_MS = { slow: 20_000, others: 0 };

/** The faults in force. */
export interface FaultBook {
  order(order: FaultOrder): void;
  take(source: SourceId, operation: string, personalId?: string): Fault | undefined;
  list(): readonly Fault[];
  clear(): void;
}

/** `onChange` hears of every new state, so that a restart of the process heals nothing. */
export function faultBook(kept: readonly Fault[], onChange: (faults: readonly Fault[]) => void): FaultBook {
  let faults: Fault[] = kept.map((fault) => ({ ...fault }));
  return {
    order: ({ kind, ...order }) => {
      if (kind === 'none') faults = faults.filter(({ source }) => source !== order.source);
      else
        faults.push({
          delayMs: kind === 'slow' ? DEFAULT_DELAY_MS.slow : DEFAULT_DELAY_MS.others,
          ...order,
          kind,
        });
      onChange(faults);
    },
    take: (source, operation, personalId) => {
      const fault = faults.find((candidate) => hits(candidate, source, operation, personalId));
      if (fault?.count === undefined) return fault;
      fault.count -= 1;
      if (fault.count === 0) faults = faults.filter((candidate) => candidate !== fault);
      onChange(faults);
      return fault;
    },
    list: () => faults,
    clear: () => {
      faults = [];
    },
  };
}

function hits(fault: Fault, source: SourceId, operation: string, personalId: string | undefined): boolean {
  return (
    fault.source === source &&
    (fault.operation === undefined || fault.operation === operation) &&
    (fault.personalId === undefined || fault.personalId === personalId)
  );
}
