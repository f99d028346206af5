import { z } from 'zod';

const Port = z.coerce.number().int().min(1).max(65535);
const Flag = z.enum(['on', 'off']);

/** Every setting, parsed once. All have defaults: `npm start` needs nothing. */
export const Env = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: Port.default(8787),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional().describe('how browsers reach us; default http://localhost:PORT'),
  SANDBOX_PORT: Port.default(8800).describe('first stand-in; the others follow upwards'),
  SANDBOX: Flag.default('on'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url().optional().describe('postgres://…; default PGlite in DATA_DIR'),
  MASTER_KEY: z.string().optional().describe('32 bytes, base64; default a file made in DATA_DIR'),
  SOURCES_URL: z.url().optional().describe('base of the real systems, see README; default the sandbox'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().default('dan-loi'),
  OIDC_CLIENT_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
});
export type Env = z.infer<typeof Env>;

/** Throws with one line per wrong setting; never prints a value, which may be a secret. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = Env.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Settings that cannot be used:\n  ${lines.join('\n  ')}`);
}
