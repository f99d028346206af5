import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { assists } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import { ASSIST_LIFETIME_MS, CODE_LIFETIME_MS } from './assist.ts';
import type { Official } from './official.ts';

export interface BegunAssist {
  id: string;
  conversationId: string;
  /** opens once; its code stands behind #, so that no log gets to know it */
  url: string;
  expiresAt: string;
}

/** Lets the official into a conversation just begun, whose token goes to whoever brings the code. */
export async function beginAssist(
  context: AppContext,
  { actor: official, name }: Official,
  begun: { conversationId: string; token: string; procedureCode?: string },
): Promise<BegunAssist> {
  const { conversationId, token } = begun;
  const { tenant } = official;
  const now = context.clock.now();
  const id = context.newId('ast');
  const code = context.newId('tok');
  const codeExpiresAt = new Date(now.getTime() + CODE_LIFETIME_MS);
  const holder = { kind: 'bearer', tenant, tokenHash: sha256Hex(token) } as const;
  await withActor(context.db, holder, async (tx) => {
    const sealer = await context.keyring.sealerOf(tx, conversationId, tenant);
    await tx.insert(assists).values({
      id,
      tenant,
      conversationId,
      officialId: official.personId,
      officialName: sealer.seal('official-name', name),
      authorityId: official.authorityId,
      procedureCode: begun.procedureCode ?? null,
      codeHash: sha256Hex(code),
      codeExpiresAt,
      token: sealer.seal('assist-token', token),
      status: 'open',
      createdAt: now,
      expiresAt: new Date(now.getTime() + ASSIST_LIFETIME_MS),
    });
    await recordEvent(tx, official, {
      tenant,
      at: now,
      action: 'assist-begun',
      object: id,
      details: { conversationId },
    });
  });
  return {
    id,
    conversationId,
    url: `${context.publicUrl}/assist#${code}`,
    expiresAt: codeExpiresAt.toISOString(),
  };
}
