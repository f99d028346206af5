import type { Value } from '../eforms/value.ts';

/** Somebody else's yes: whose, when (ISO 8601), and the hash of what they were shown. */
export interface FiledAgreement {
  id: string;
  personalId: string;
  fullName: string;
  decision: 'agreed';
  at: string;
  hash: string;
}

/** A confirmed dossier on its way to its back end. `dossierId` is the idempotency key of every delivery. */
export interface Filing {
  dossierId: string;
  procedureCode: string;
  procedureName: string;
  applicant: { personalId: string; fullName: string; phone?: string; email?: string };
  values: Record<string, Value>;
  provenance: Record<string, { source: string; recordId?: string }>;
  /** what others agreed to online */
  agreements: FiledAgreement[];
  attachments: {
    requirementId: string;
    name: string;
    mediaType: string;
    sha256: string;
    bytes: Uint8Array;
  }[];
  /** what was paid before it was sent */
  payment?: { billId: string; reference: string; amountVnd: number; paidAt: string };
  reviewHash: string;
  /** when the citizen confirmed, ISO 8601 */
  submittedAt: string;
}

export type BackEnd = 'linked-services' | 'public-service-portal';

export type Delivery =
  | { kind: 'accepted'; code: string }
  /** the back end looked and said no; sending the same again is of no use */
  | { kind: 'rejected'; reason: string }
  | { kind: 'unavailable'; reason: string };

/** One move at the back end. `fields` and `requirements` are what a request for supplements (status 5) asks for. */
export interface FollowedStep {
  status: number;
  /** ISO 8601 */
  at: string;
  note?: string;
  fields?: string[];
  requirements?: string[];
}

export type Followed =
  | { kind: 'found'; code: string; status: number; steps: FollowedStep[] }
  | { kind: 'absent' }
  | { kind: 'unavailable'; reason: string };

/** An official's move of a dossier. The same `id` again takes effect once; `from` is where they saw it stand. */
export interface WireDecision {
  id: string;
  dossierId: string;
  /** the national one */
  code: string;
  from: number;
  status: number;
  note: string;
  fields: string[];
  requirements: string[];
  /** name, title and department of who decided */
  official: string;
  title: string;
  department: string;
  /** ISO 8601 */
  at: string;
}

export type Decided =
  | { kind: 'done' }
  | { kind: 'refused'; reason: 'illegal-move' | 'moved-meanwhile' }
  /** nobody can tell whether it took effect; the same decision may be sent again */
  | { kind: 'unavailable'; reason: string };
