import type { CleanRecord, ReadableSource, Verdict } from '../records/record.ts';
import type { Value } from './value.ts';

/** A field's value with where it came from. `source` is a SourceId, `derived` or `applicant`. */
export interface Entry {
  value: Value;
  provenance: { source: string; recordId?: string; readAt: string; selfDeclared: boolean };
  verdicts: Verdict[];
}

/** How a source answered for this dossier; `declined` is the citizen's decision. */
export interface RecordState {
  status: 'found' | 'absent' | 'refused' | 'unavailable' | 'declined';
  clean?: CleanRecord;
}

/** Where the newest invitation to agree stands; `hash` is of what that person is shown. */
export interface AgreementState {
  invitationId: string;
  status: 'waiting' | 'agreed' | 'refused' | 'expired' | 'revoked';
  hash: string;
  /** the link's secret */
  token: string;
  /** ISO 8601 */
  expiresAt: string;
  decidedAt?: string;
  /** why they refused, in their words */
  reason?: string;
}

/** All that is known for one dossier; the rules of its eForm decide over nothing else. */
export interface DossierState {
  /** by field id */
  values: Record<string, Entry>;
  records: Partial<Record<ReadableSource, RecordState>>;
  /** optional fields that the citizen passed over */
  skipped: string[];
  /** requirements whose file is attached */
  attached: string[];
  /** requirements to attach that the citizen will bring instead */
  bringing: string[];
  /** by agreement id of the form */
  agreements: Record<string, AgreementState>;
  /** agreements for which the citizen hands in the paper instead */
  onPaper: string[];
  /** the day in Vietnam, `yyyy-mm-dd` */
  today: string;
  /** the account of the signed-in person; `records.vneid` in rules */
  signedIn: CleanRecord<'vneid'>;
}
