import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Transaction } from '../db/database.ts';
import { consents } from '../db/schema.ts';
import type { RecordUse } from '../eforms/eform.ts';
import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';

/**
 * Keeps one decision so that it can be proven: who, when, which text (Law 91/2025 art. 9).
 * Reading on the ground of duty is noticed and may be refused; reading on consent needs the grant.
 */
export async function decideConsent(
  context: AppContext,
  tx: Transaction,
  actor: { kind: 'citizen'; tenant: string; personId: string; assistedBy?: string },
  input: { dossierId: string; requestId: string; use: RecordUse; decision: 'granted' | 'declined' },
): Promise<void> {
  if (actor.assistedBy) throw new AppError('citizen-only');
  const at = context.clock.now();
  const { use, decision, dossierId, requestId } = input;
  await tx
    .insert(consents)
    .values({
      id: context.newId('cst'),
      tenant: actor.tenant,
      personId: actor.personId,
      dossierId,
      requestId,
      source: use.source,
      ground: use.ground,
      purpose: use.purpose.vi,
      law: use.law,
      decision,
      textHash: sha256Hex(JSON.stringify([use.purpose, use.attributes, use.law])),
      at,
    })
    .onConflictDoNothing();
  await recordEvent(tx, actor, {
    tenant: actor.tenant,
    at,
    personId: actor.personId,
    action: decision === 'granted' ? 'consent-granted' : 'consent-declined',
    object: dossierId,
    details: { source: use.source, ground: use.ground },
  });
}
