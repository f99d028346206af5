import type { Value } from '../../eforms/value.ts';
import type { Candidate, DoubtReason } from '../command.ts';
import type { Span } from './message.ts';

/** What a stretch of the message says for a field of its type. */
export type Reading =
  | { kind: 'value'; value: Value }
  | { kind: 'doubt'; reason: DoubtReason; heard: string; candidates: Candidate[] };

export interface Found extends Span {
  reading: Reading;
}

export function valueOf(value: Value): Reading {
  return { kind: 'value', value };
}

export function doubtOf(reason: DoubtReason, heard: string, candidates: Candidate[] = []): Reading {
  return {
    kind: 'doubt',
    reason,
    heard: heard
      .replace(/[;\s]+/g, ' ')
      .replace(/^[ ,.]+|[ ,]+$/g, '')
      .slice(0, 200),
    candidates: candidates.slice(0, 6),
  };
}
