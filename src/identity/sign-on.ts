import * as oidc from 'openid-client';
import { AppError } from '../kernel/errors.ts';
import type { Env } from '../kernel/env.ts';

const TIMEOUT_SECONDS = 20;
const SCOPE = 'openid profile';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The national sign-on as OpenID Connect: code flow with PKCE, state and nonce (RFC 9700 section 2.1). */
export interface SignOn {
  begin(callbackUrl: string): Promise<{ url: URL; state: string; nonce: string; codeVerifier: string }>;
  /** The claims of who came back. `invalid-input` where the answer does not fit, `unavailable` where nobody answers. */
  finish(
    answeredUrl: URL,
    expected: { state: string; nonce: string; codeVerifier: string },
  ): Promise<Record<string, unknown>>;
  /** where a form that leads to the sign-on may go (CSP `form-action`) */
  origin: string | undefined;
}

export function createSignOn(env: Env): SignOn {
  const discovered = rememberSuccess(() => discover(env));
  return {
    origin: env.OIDC_ISSUER && new URL(env.OIDC_ISSUER).origin,
    begin: async (callbackUrl) => {
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const url = oidc.buildAuthorizationUrl(await discovered(), {
        redirect_uri: callbackUrl,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      return { url, state, nonce, codeVerifier };
    },
    finish: async (answeredUrl, expected) => {
      const config = await discovered();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, answeredUrl, {
          expectedState: expected.state,
          expectedNonce: expected.nonce,
          pkceCodeVerifier: expected.codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new AppError('invalid-input');
        return { ...claims, ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)) };
      } catch (error) {
        throw signOnError(error);
      }
    },
  };
}

async function discover(env: Env): Promise<oidc.Configuration> {
  if (!env.OIDC_ISSUER) throw new AppError('unavailable', { retryAfterSeconds: 60 });
  const issuer = new URL(env.OIDC_ISSUER);
  const insecure = issuer.protocol === 'http:' && LOOPBACK.has(issuer.hostname);
  try {
    return await oidc.discovery(issuer, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET, undefined, {
      timeout: TIMEOUT_SECONDS,
      execute: insecure ? [oidc.allowInsecureRequests] : [],
    });
  } catch (error) {
    throw signOnError(error);
  }
}

/** A sign-on that is down is an outage; one that answers no is a sign-in that failed. */
function signOnError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const refused =
    error instanceof oidc.AuthorizationResponseError ||
    (error instanceof oidc.ResponseBodyError && error.status < 500) ||
    (error instanceof oidc.ClientError && error.code?.startsWith('OAUTH_JWT'));
  return refused
    ? new AppError('invalid-input', { cause: error })
    : new AppError('unavailable', { retryAfterSeconds: 5, cause: error });
}

function rememberSuccess<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let remembered: Promise<Result> | undefined;
  return () => {
    remembered ??= work().catch((error: unknown) => {
      remembered = undefined;
      throw error;
    });
    return remembered;
  };
}
