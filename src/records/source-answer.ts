/**
 * What a source said. `absent` is knowledge ("no such record"); `unavailable` is the lack of it and must never be
 * taken for absence (Resolution 66.7/2025/NQ-CP keeps the paper way for that case). `refused` is a clear no, for good:
 * to these credentials, or because the person's province has not joined the register (`not-connected`).
 */
export type SourceAnswer<Record> =
  | { kind: 'found'; record: Record; recordId: string; asOf?: string }
  | { kind: 'absent' }
  | { kind: 'refused'; reason: string }
  | {
      kind: 'unavailable';
      reason: 'timeout' | 'down' | 'garbage' | 'wrong-person' | 'broken-circuit' | 'http';
    };
