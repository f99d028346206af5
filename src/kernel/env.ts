import { z } from 'zod';

const Port = z.coerce.number().int().min(1).max(65535);
const Flag = z.enum(['on', 'off']);
const Budget = z.coerce.number().int().positive();
const Price = z.coerce.number().min(0).default(0);
const Address = z.url({ protocol: /^https?$/ }).optional();

const Settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: Port.default(8787),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: Address.describe('how browsers reach us; default http://localhost:PORT'),
  TRUST_PROXY: Flag.default('off').describe('on: the last X-Forwarded-For entry is the client'),
  SANDBOX_PORT: Port.default(8800).describe('first stand-in; the others follow upwards'),
  SANDBOX: Flag.default('on'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url().optional().describe('postgres://…; default PGlite in DATA_DIR'),
  MASTER_KEY: z.string().optional().describe('32 bytes, base64; default a file made in DATA_DIR'),
  SOURCES_POPULATION: Address,
  SOURCES_RESIDENCE: Address,
  SOURCES_CIVIL_STATUS: Address,
  SOURCES_HEALTH: Address,
  SOURCES_SOCIAL_INSURANCE: Address,
  SOURCES_LAND: Address,
  SOURCES_BUSINESS_REGISTRATION: Address,
  SOURCES_LINKED_SERVICES: Address,
  SOURCES_PUBLIC_SERVICE_PORTAL: Address,
  SOURCES_PAYMENT: Address,
  SOURCES_CREDENTIALS_FILE: z
    .string()
    .optional()
    .describe('JSON with our accounts at the sources; default those of the sandbox'),
  SOURCES_CREDENTIALS: z.string().optional().describe('the same JSON itself, where there are no files'),
  TENANTS_FILE: z
    .string()
    .optional()
    .describe('YAML: the provinces’ sites that may embed the guide; default those in the database'),
  OIDC_ISSUER: Address.describe('the sign-on; default the sandbox'),
  OIDC_CLIENT_ID: z.string().default('dan-loi'),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OPENAI_BASE_URL: Address.describe(
    'any OpenAI-compatible endpoint; without it the embedded guide speaks alone',
  ),
  OPENAI_API_KEY: z.string().optional(),
  MODEL_NAME: z.string().default('gpt-4.1-mini').describe('the chat model'),
  MODEL_USD_PER_MILLION_IN: Price.describe('price of a million tokens sent, for the cost that is recorded'),
  MODEL_USD_PER_MILLION_OUT: Price,
  MODEL_CALL_MS: Budget.default(4_000).describe('longest call of the model'),
  MODEL_TURN_MS: Budget.default(5_000).describe('all calls of one turn together'),
  MODEL_TURN_TOKENS: Budget.default(12_000),
  MODEL_CONVERSATION_TOKENS: Budget.default(150_000),
  MODEL_CONVERSATION_USD: z.coerce.number().positive().default(0.5),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
});

/** What the sandbox stands in for, and what must therefore be told where there is none. */
const STOOD_IN_FOR = [
  'OIDC_ISSUER',
  'SOURCES_POPULATION',
  'SOURCES_RESIDENCE',
  'SOURCES_CIVIL_STATUS',
  'SOURCES_HEALTH',
  'SOURCES_SOCIAL_INSURANCE',
  'SOURCES_LAND',
  'SOURCES_BUSINESS_REGISTRATION',
  'SOURCES_LINKED_SERVICES',
  'SOURCES_PUBLIC_SERVICE_PORTAL',
  'SOURCES_PAYMENT',
] as const;

/** Every setting, parsed once. All have defaults: `npm start` needs nothing. Production needs the real things. */
export const Env = Settings.superRefine((env, check) => {
  const refuse = (name: keyof Env, message: string) =>
    check.addIssue({ code: 'custom', path: [name], message });
  if (env.SANDBOX === 'off')
    for (const name of STOOD_IN_FOR) if (!env[name]) refuse(name, 'is needed without the sandbox');
  if (env.SANDBOX === 'off' && !env.SOURCES_CREDENTIALS && !env.SOURCES_CREDENTIALS_FILE)
    refuse('SOURCES_CREDENTIALS_FILE', 'is needed without the sandbox');
  if (env.NODE_ENV !== 'production') return;
  if (env.SANDBOX === 'on') refuse('SANDBOX', 'must be "off" in production');
  if (!env.MASTER_KEY) refuse('MASTER_KEY', 'is needed in production');
  if (!env.DATABASE_URL) refuse('DATABASE_URL', 'is needed in production');
  if (!env.PUBLIC_URL?.startsWith('https://')) refuse('PUBLIC_URL', 'must be an https address in production');
});
export type Env = z.infer<typeof Settings>;

/** Throws with one line that names each wrong setting; never prints a value, which may be a secret. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = Env.safeParse(withoutEmpty(source));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`Settings that cannot be used: ${wrong.join('; ')}.`);
}

/** `PORT= npm start` means the default, as everywhere. */
function withoutEmpty(source: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
}
