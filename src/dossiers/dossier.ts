import type { DossierState, Entry } from '../eforms/dossier-state.ts';
import type { EForm } from '../eforms/eform.ts';
import type { ReadableSource } from '../records/record.ts';

/** `draft` and `reviewed` may change; `paying` (confirmed, sent once it is paid), `submitted` and `stopped` may not. */
export type DossierStage = 'draft' | 'reviewed' | 'paying' | 'submitted' | 'stopped';

/** One move at the back end. `fields` and `requirements` are what a request for supplements asks for. */
export interface StatusStep {
  status: number;
  at: string;
  note?: string;
  fields?: string[];
  requirements?: string[];
}

/** One dossier with its form and everything known for it, in memory for the length of a request. */
export interface Dossier {
  id: string;
  tenant: string;
  personId: string;
  eform: EForm;
  stage: DossierStage;
  status: number | null;
  code: string | null;
  version: number;
  state: DossierState;
  reviewHash: string | null;
  reviewExpiresAt: Date | null;
  authorityId: string | null;
  submittedAt: Date | null;
  steps: StatusStep[];
  updatedAt: Date;
  attachments: { requirementId: string; sha256: string }[];
}

/** What is kept of the state beside entries and reads. */
export interface KeptState {
  skipped: string[];
  bringing: string[];
  declined: ReadableSource[];
  /** missing in what was kept before there were agreements */
  onPaper?: string[];
}

export type { Entry };

export function isOpen({ stage }: Pick<Dossier, 'stage'>): boolean {
  return stage === 'draft' || stage === 'reviewed';
}

/** Can still be given up: a draft, or one that waits for its payment. */
export function isUnsent(dossier: Dossier): boolean {
  return isOpen(dossier) || dossier.stage === 'paying';
}

/** Why a dossier that is not open cannot be changed. */
export function closedBecause({ stage }: Pick<Dossier, 'stage'>): 'awaiting-payment' | 'already-submitted' {
  return stage === 'paying' ? 'awaiting-payment' : 'already-submitted';
}
