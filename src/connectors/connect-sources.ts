import type { Log } from '../kernel/context.ts';
import type { SourceId } from '../records/source-id.ts';
import type { Connectors } from './connect.ts';
import { connectBackEnds } from './connect-back-ends.ts';
import { connectPayment } from './connect-payment.ts';
import { connectRegistries } from './connect-registries.ts';
import type { SourceCredentials } from './credentials.ts';

const TRY_TIMEOUT_MS = 4_000;

export interface SourcesOptions {
  /** registries: the endpoint itself; back ends and payment: the adapter, to which its paths are added */
  urls: Record<Exclude<SourceId, 'vneid'>, string>;
  credentials: SourceCredentials;
  log: Log;
  /** of one try; a registry has answered, or is unavailable, after two tries and half a second */
  timeoutMs?: number;
}

/** The connectors to the national systems, each behind its own limits and its own circuit breaker. */
export function connectSources({ timeoutMs = TRY_TIMEOUT_MS, ...line }: SourcesOptions): Connectors {
  const options = { ...line, timeoutMs };
  return {
    ...connectRegistries(options),
    ...connectBackEnds(options),
    billing: connectPayment(options),
  };
}
