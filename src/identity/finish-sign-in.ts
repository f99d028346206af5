import { eq } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { signIns } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import type { CitizenActor } from '../dossiers/open-dossier.ts';
import { AppError } from '../kernel/errors.ts';
import { sameSecret, sha256Hex } from '../kernel/secrets.ts';
import { SignInClaims } from '../records/clean/vneid-record.ts';
import { adoptConversation } from './adopt-conversation.ts';
import { keepPerson } from './keep-person.ts';
import { openSession } from './open-session.ts';
import type { SignOn } from './sign-on.ts';
import { NATIONAL_TENANT } from '../tenants/tenant.ts';

export interface SignedIn {
  actor: CitizenActor;
  secret: string;
  expiresAt: Date;
  returnTo: string;
  /** set where the person may go on in the conversation they came from */
  conversationId?: string;
}

type SignIn = typeof signIns.$inferSelect;

/**
 * Takes the answer of the sign-on: spends the state once, checks that the same browser came back, keeps the person,
 * opens a session and hands over the conversation. `invalid-input` for anything that does not fit.
 */
export async function finishSignIn(
  context: AppContext,
  signOn: SignOn,
  input: { answeredUrl: URL; browserSecret: string | undefined; formerSecret?: string },
): Promise<SignedIn> {
  const state = input.answeredUrl.searchParams.get('state') ?? '';
  const signIn = await spend(context, state);
  if (!signIn || signIn.expiresAt <= context.clock.now() || !isSameBrowser(signIn, input.browserSecret))
    throw new AppError('invalid-input', { fields: { state: 'unknown' } });
  const claims = await signOn.finish(input.answeredUrl, {
    state,
    nonce: signIn.nonce,
    codeVerifier: context.keyring.gate.unseal<string>('code-verifier', signIn.codeVerifier),
  });
  return receive(context, signIn, claims, input.formerSecret);
}

/** The row goes before the code is exchanged, so that a replayed answer finds nothing. */
async function spend(context: AppContext, state: string): Promise<SignIn | undefined> {
  const [row] = await withActor(context.db, { kind: 'gate', tenant: NATIONAL_TENANT }, (tx) =>
    tx
      .delete(signIns)
      .where(eq(signIns.stateHash, sha256Hex(state)))
      .returning(),
  );
  return row;
}

function isSameBrowser(signIn: SignIn, secret: string | undefined): boolean {
  return secret !== undefined && sameSecret(signIn.browserHash, sha256Hex(secret));
}

async function receive(
  context: AppContext,
  { tenant, returnTo, conversationId }: SignIn,
  answered: Record<string, unknown>,
  formerSecret: string | undefined,
): Promise<SignedIn> {
  const parsed = SignInClaims.safeParse(answered);
  if (!parsed.success) throw new AppError('unavailable', { retryAfterSeconds: 5 });
  const claims = parsed.data;
  const gate = { kind: 'gate', tenant } as const;
  return withActor(context.db, gate, async (tx) => {
    const personId = await keepPerson(context, tx, gate, { personalId: claims.personalId, account: claims });
    const session = await openSession(context, tx, {
      tenant,
      personId,
      roles: ['citizen', ...(claims.roles ?? [])],
      authorityId: claims.authorityId,
      formerSecret,
    });
    const goesOn =
      conversationId !== null && (await adoptConversation(context, tx, gate, { conversationId, personId }));
    const actor = { kind: 'citizen', tenant, personId } as const;
    return { actor, ...session, returnTo, ...(goesOn ? { conversationId } : {}) };
  });
}
