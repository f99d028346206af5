import { actorName, type Actor } from '../db/actor.ts';
import type { Transaction } from '../db/database.ts';
import { auditEvents } from '../db/schema.ts';

export type AuditAction =
  | 'conversation-adopted'
  | 'carry-over-opened'
  | 'carry-over-redeemed'
  | 'carry-over-refused'
  | 'carry-over-returned'
  | 'dossier-opened'
  | 'record-read'
  | 'consent-granted'
  | 'consent-declined'
  | 'consent-withdrawn'
  | 'values-entered'
  | 'attachment-added'
  | 'agreement-asked'
  | 'agreement-opened'
  | 'agreement-decided'
  | 'dossier-confirmed'
  | 'dossier-stopped'
  | 'bill-made'
  | 'bill-paid'
  | 'bill-given-up'
  | 'bill-voided'
  | 'payment-refund-due'
  | 'payment-refused'
  | 'dossier-delivered'
  | 'delivery-parked'
  | 'status-moved'
  | 'dossiers-listed-by-official'
  | 'dossier-read-by-official'
  | 'attachment-read-by-official'
  | 'dossier-decided'
  | 'handover-asked'
  | 'handover-taken'
  | 'handover-closed'
  | 'conversation-read-by-official'
  | 'assist-begun'
  | 'assist-opened'
  | 'assist-ended'
  | 'data-exported';

/** Writes who did what, in the transaction that does it. `details` are references and codes, never values. */
export async function recordEvent(
  tx: Transaction,
  actor: Actor,
  event: {
    tenant: string;
    at: Date;
    personId?: string;
    action: AuditAction;
    object: string;
    details?: Record<string, string | number | boolean>;
  },
): Promise<void> {
  await tx.insert(auditEvents).values({
    tenant: event.tenant,
    at: event.at,
    actor: actorName(actor),
    personId: event.personId ?? null,
    action: event.action,
    object: event.object,
    details: event.details ?? {},
  });
}
