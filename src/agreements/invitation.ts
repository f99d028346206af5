import type { LocalText } from '../kernel/text.ts';
import type { Confidence, LegalBasis } from '../procedures/fact.ts';

/** All that the invited person is shown, and the secret of their link; sealed with the dossier's key. */
export interface InvitationContent {
  token: string;
  /** of the values shown and of whom they are shown to */
  hash: string;
  procedureName: LocalText;
  applicantName: string;
  personName: string;
  name: LocalText;
  ask: LocalText;
  means: LocalText;
  values: { id: string; labelVi: string; labelEn: string; display: LocalText }[];
  basis: LegalBasis;
  confidence: Confidence;
}

export type InvitationStatus = 'waiting' | 'agreed' | 'refused' | 'expired' | 'revoked';

/** A week: the person may have to be visited, and a link lying in old messages should not open for ever. */
export const INVITATION_LIFETIME_MS = 7 * 24 * 3_600_000;

/** An open invitation whose time is over counts as expired; nothing has to run for that. */
export function statusAt(row: { status: string; expiresAt: Date }, now: Date): InvitationStatus {
  if (row.status === 'waiting' && row.expiresAt <= now) return 'expired';
  return row.status as InvitationStatus;
}
