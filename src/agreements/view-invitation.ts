import type { Sealer } from '../db/keyring.ts';
import type { agreements } from '../db/schema.ts';
import { statusAt, type InvitationContent } from './invitation.ts';

/** An invitation as the invited person sees it. A link that was replaced by a newer one has simply expired. */
export type InvitationView = Omit<InvitationContent, 'token' | 'hash'> & {
  id: string;
  status: 'waiting' | 'agreed' | 'refused' | 'expired';
  expiresAt: string;
  decidedAt: string | null;
};

export function viewInvitation(
  row: typeof agreements.$inferSelect,
  sealer: Sealer,
  now: Date,
): InvitationView {
  const content = sealer.unseal<InvitationContent>('invitation', row.content);
  const { procedureName, applicantName, personName, name, ask, means, values, basis, confidence } = content;
  const status = statusAt(row, now);
  return {
    id: row.id,
    status: status === 'revoked' ? 'expired' : status,
    procedureName,
    applicantName,
    personName,
    name,
    ask,
    means,
    values,
    basis,
    confidence,
    expiresAt: row.expiresAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
