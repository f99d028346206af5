import { lt } from 'drizzle-orm';
import type { AppContext } from '../app-context.ts';
import { signIns } from '../db/schema.ts';
import { withActor } from '../db/with-actor.ts';
import { sha256Hex } from '../kernel/secrets.ts';
import type { SignOn } from './sign-on.ts';

export const SIGN_IN_LIFETIME_MS = 10 * 60_000;

/** Remembers that this browser leaves to sign in, and says where to send it. `unavailable` without the sign-on. */
export async function beginSignIn(
  context: AppContext,
  signOn: SignOn,
  input: {
    tenant: string;
    /** what ties the way back to the browser that left */
    browserSecret: string;
    callbackUrl: string;
    returnTo: string;
    conversationId?: string;
  },
): Promise<URL> {
  const { url, state, nonce, codeVerifier } = await signOn.begin(input.callbackUrl);
  const now = context.clock.now();
  await withActor(context.db, { kind: 'gate', tenant: input.tenant }, async (tx) => {
    await tx.delete(signIns).where(lt(signIns.expiresAt, now));
    await tx.insert(signIns).values({
      stateHash: sha256Hex(state),
      tenant: input.tenant,
      nonce,
      codeVerifier: context.keyring.gate.seal('code-verifier', codeVerifier),
      returnTo: input.returnTo,
      conversationId: input.conversationId ?? null,
      browserHash: sha256Hex(input.browserSecret),
      expiresAt: new Date(now.getTime() + SIGN_IN_LIFETIME_MS),
    });
  });
  return url;
}
