import { and, eq, gt } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { assists } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import type { LocalText } from '../kernel/text.ts';
import { authorityName } from './authority-name.ts';

export interface OpenedAssist {
  conversationId: string;
  /** of the conversation, until its person signs in */
  token: string;
  officialName: string;
  authority: LocalText;
}

/** Spends the code of a link. `not-found` for one that is unknown, used or too old: there is nothing to tell them apart. */
export async function openAssist(context: AppContext, code: string): Promise<OpenedAssist> {
  const codeHash = sha256Hex(code);
  const tenant = await findSite(context, codeHash);
  const opened = tenant && (await openIn(context, tenant, codeHash));
  if (!opened) throw new AppError('not-found');
  return opened;
}

async function findSite(context: AppContext, codeHash: string): Promise<string | undefined> {
  const [row] = await withActor(context.db, { kind: 'gate', tenant: '', tokenHash: codeHash }, (tx) =>
    tx.select({ tenant: assists.tenant }).from(assists).where(eq(assists.codeHash, codeHash)),
  );
  return row?.tenant;
}

async function openIn(
  context: AppContext,
  tenant: string,
  codeHash: string,
): Promise<OpenedAssist | undefined> {
  const gate = { kind: 'gate', tenant } as const;
  const now = context.clock.now();
  return withActor(context.db, gate, async (tx) => {
    const [row] = await tx
      .select()
      .from(assists)
      .where(and(eq(assists.codeHash, codeHash), eq(assists.status, 'open'), gt(assists.codeExpiresAt, now)))
      .for('update');
    if (!row?.token) return undefined;
    await tx.update(assists).set({ codeHash: null, token: null }).where(eq(assists.id, row.id));
    await recordEvent(tx, gate, { tenant, at: now, action: 'assist-opened', object: row.id });
    const sealer = await context.keyring.sealerOf(tx, row.conversationId, tenant);
    return {
      conversationId: row.conversationId,
      token: sealer.unseal<string>('assist-token', row.token),
      officialName: sealer.unseal<string>('official-name', row.officialName),
      authority: authorityName(context.places, row.authorityId),
    };
  });
}
