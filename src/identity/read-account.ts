import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { persons } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { AppError } from '../kernel/errors.ts';
import { vneidRecord, type SignInClaims } from '../records/clean/vneid-record.ts';
import type { Session } from './find-session.ts';
import { maskPersonalId } from './mask-personal-id.ts';

export interface AccountView {
  name: string;
  /** masked */
  personalId: string;
  /** the site signed in at */
  tenant: string;
  roles: string[];
  authorityId?: string;
}

/** Who is signed in, as shown to themselves. */
export async function readAccount(context: AppContext, session: Session): Promise<AccountView> {
  const { actor, roles, authorityId } = session;
  return withActor(context.db, actor, async (tx) => {
    const [row] = await tx.select().from(persons).where(eq(persons.id, actor.personId));
    if (!row) throw new AppError('signed-out');
    const sealer = await context.keyring.sealerOf(tx, row.id, row.tenant);
    const { record } = vneidRecord(sealer.unseal<SignInClaims>('account', row.account), row.updatedAt);
    return {
      name: record.fullName ?? '',
      personalId: maskPersonalId(record.personalId ?? ''),
      tenant: actor.tenant,
      roles,
      ...(authorityId ? { authorityId } : {}),
    };
  });
}
