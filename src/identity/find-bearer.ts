import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import { conversations } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { sha256Hex } from '../kernel/secrets.ts';

/** Who holds this token, of whichever site; undefined where it opens no conversation, as after the person signed in. */
export async function findBearer(context: AppContext, token: string): Promise<Actor | undefined> {
  const tokenHash = sha256Hex(token);
  const [row] = await withActor(context.db, { kind: 'gate', tenant: '', tokenHash }, (tx) =>
    tx
      .select({ tenant: conversations.tenant })
      .from(conversations)
      .where(eq(conversations.tokenHash, tokenHash)),
  );
  return row && { kind: 'bearer', tenant: row.tenant, tokenHash };
}
