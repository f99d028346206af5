import type { DossierState, Entry } from '../eforms/dossier-state.ts';
import type { EForm } from '../eforms/eform.ts';
import type { ReadableSource } from '../records/record.ts';

/** `draft` and `reviewed` may change; `submitted` and `stopped` may not. */
export type DossierStage = 'draft' | 'reviewed' | 'submitted' | 'stopped';

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
}

export type { Entry };

export function isOpen(dossier: Dossier): boolean {
  return dossier.stage === 'draft' || dossier.stage === 'reviewed';
}
