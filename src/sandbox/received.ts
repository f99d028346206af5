import type { SourceId } from '../records/source-id.ts';

/** One move of a dossier at its back end; statuses 1–10 of the national portal. */
export interface StatusStep {
  status: number;
  /** ISO 8601 */
  at: string;
  note?: string;
  /** what a request for supplements (status 5) asks for again */
  fields?: string[];
  requirements?: string[];
  /** id of the official's decision that made it */
  decisionId?: string;
}

/** A dossier that took effect, once, whatever the number of its deliveries. */
export interface Received {
  dossierId: string;
  procedureCode: string;
  personalId: string;
  /** the national code, allocated here */
  code: string;
  backEnd: SourceId;
  deliveries: number;
  values: Record<string, unknown>;
  wire: unknown;
  steps: StatusStep[];
}
