import { generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import Provider, { interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Sandbox } from '../sandbox.ts';
import { CLAIM_NAMES, claimsOf } from './claims-of.ts';
import { memoryAdapters } from './memory-adapter.ts';

export interface SignOnOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
}

const SCOPE = 'openid profile';
const RSA_BITS = 2048;
const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;

/** An OpenID provider for one client: code with PKCE, no consent page, the login page asked for every time. */
export async function openProvider(sandbox: Sandbox, options: SignOnOptions): Promise<Provider> {
  const provider = new Provider(options.issuer, await configurationOf(sandbox, options));
  provider.on('server_error', (_ctx, error) => sandbox.log.error('sign-on failed', { error: error.message }));
  return provider;
}

async function configurationOf(sandbox: Sandbox, options: SignOnOptions): Promise<Configuration> {
  return {
    adapter: memoryAdapters(),
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: options.redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], profile: [...CLAIM_NAMES] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, personalId) => {
      const person = sandbox.findPerson(personalId);
      return person && { accountId: personalId, claims: async () => claimsOf(person) };
    },
    interactions: { policy: askEveryTime(), url: (_ctx, { uid }) => `/sign-in/${uid}` },
    jwks: { keys: [await newSigningKey()] },
    loadExistingGrant: grantAll,
    pkce: { required: () => true },
    renderError: (ctx, { error, error_description: detail }) => {
      ctx.type = 'text';
      ctx.body = `Cổng đăng nhập mô phỏng không nhận yêu cầu này: ${error} ${detail ?? ''}`.trim();
    },
    ttl: {
      AccessToken: 10 * MINUTE_SECONDS,
      AuthorizationCode: MINUTE_SECONDS,
      Grant: HOUR_SECONDS,
      IdToken: 10 * MINUTE_SECONDS,
      Interaction: HOUR_SECONDS,
      Session: HOUR_SECONDS,
    },
  };
}

/** No session signs anybody in: see `forgetEarlierPerson` of the listener. */
function askEveryTime(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const { Check } = interactionPolicy;
  const always = new Check('sandbox_asks_every_time', 'the sandbox asks every time', (ctx) =>
    ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  policy.get('login')?.checks.add(always);
  return policy;
}

/** The person agreed by signing in; what may be read about them is our client's own question. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}

async function newSigningKey() {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS });
  return {
    ...(privateKey as KeyObject).export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kty: 'RSA' as const,
  };
}
