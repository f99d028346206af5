import type { FiledAgreement } from '../connectors/filing.ts';
import type { Value } from '../eforms/value.ts';
import type { ReviewCard } from '../guide/card.ts';
import type { Shortening } from '../guide/reply.ts';

/** The official who helped to fill it in. */
export interface AssistedBy {
  name: string;
  authorityId: string;
}

/** The sealed copy of what was confirmed: delivered as it stands, printed on the receipt, never recomputed. */
export interface Filing {
  dossierId: string;
  procedureCode: string;
  procedureName: { vi: string; en: string };
  eformVersion: string;
  backEnd: string;
  applicant: { personalId: string; fullName: string; phone?: string; email?: string };
  values: Record<string, Value>;
  provenance: Record<string, { source: string; recordId?: string }>;
  /** what others agreed to; missing in what was filed before there were agreements */
  agreements?: FiledAgreement[];
  /** missing where the applicant filled it in alone */
  assistedBy?: AssistedBy;
  review: ReviewCard;
  shortening: Shortening;
  reviewHash: string;
  confirmedAt: string;
}
