import type { SourceAnswer } from '../../records/source-answer.ts';
import type { Lookup } from '../connect.ts';
import type { SourceCredentials } from '../credentials.ts';
import type { RawRecordOf, Registry } from '../raw-record.ts';

/** One try on the way to one registry. */
export interface Line {
  /** the endpoint itself */
  url: string;
  credentials: SourceCredentials;
  signal: AbortSignal;
}

/** Asks once and reads the answer. Throws `WireFailure` for whatever is neither a record, an absence nor a refusal. */
export type ReadRegistry<Source extends Registry> = (
  line: Line,
  lookup: Lookup,
) => Promise<SourceAnswer<RawRecordOf[Source]>>;
