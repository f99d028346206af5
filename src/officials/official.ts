import type { AppContext } from '../app-context.ts';
import type { Actor } from '../db/actor.ts';
import type { Session } from '../identity/find-session.ts';
import { readAccount } from '../identity/read-account.ts';
import { AppError } from '../kernel/errors.ts';

export type OfficialActor = Extract<Actor, { kind: 'official' }>;

/** Somebody who works at an authority, in their session. */
export interface Official {
  actor: OfficialActor;
  name: string;
}

/** The official of a session; `forbidden` for whoever the sign-on gives no such role and no authority. */
export function officialIn({ actor, roles, authorityId }: Session): OfficialActor {
  if (!roles.includes('official') || !authorityId) throw new AppError('forbidden');
  return { kind: 'official', tenant: actor.tenant, personId: actor.personId, authorityId };
}

/** As above with their name, for what is signed with it. */
export async function namedOfficial(context: AppContext, session: Session): Promise<Official> {
  const actor = officialIn(session);
  const { name } = await readAccount(context, session);
  return { actor, name };
}
