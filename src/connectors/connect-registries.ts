import { readBusinessRegistration } from './business-registration/read-business-registration.ts';
import { readCivilStatus } from './civil-status/read-civil-status.ts';
import type { Connectors } from './connect.ts';
import type { SourcesOptions } from './connect-sources.ts';
import { failureReason } from './failure-reason.ts';
import { readHealth } from './health/read-health.ts';
import { readLand } from './land/read-land.ts';
import { readPopulation } from './population/read-population.ts';
import type { Registry } from './raw-record.ts';
import type { ReadRegistry } from './registry/read-registry.ts';
import { readResidence } from './residence/read-residence.ts';
import { readLimits, resilient, type Resilient } from './resilient.ts';
import { readSocialInsurance } from './social-insurance/read-social-insurance.ts';

type Readers = { [Source in Registry]: ReadRegistry<Source> };

const READERS: Readers = {
  population: readPopulation,
  residence: readResidence,
  'civil-status': readCivilStatus,
  health: readHealth,
  'social-insurance': readSocialInsurance,
  land: readLand,
  'business-registration': readBusinessRegistration,
};

export function connectRegistries(options: Required<SourcesOptions>): Pick<Connectors, 'read'> {
  const { urls, credentials, log, timeoutMs } = options;
  const within: Record<Registry, Resilient> = {
    population: resilient(readLimits(timeoutMs)),
    residence: resilient(readLimits(timeoutMs)),
    'civil-status': resilient(readLimits(timeoutMs)),
    health: resilient(readLimits(timeoutMs)),
    'social-insurance': resilient(readLimits(timeoutMs)),
    land: resilient(readLimits(timeoutMs)),
    'business-registration': resilient(readLimits(timeoutMs)),
  };
  return {
    read: async (source, lookup) => {
      const line = { url: urls[source], credentials };
      try {
        return await within[source]((signal) => READERS[source]({ ...line, signal }, lookup));
      } catch (error) {
        const reason = failureReason(error);
        log.warn('source unavailable', { source, reason, requestId: lookup.requestId });
        return { kind: 'unavailable', reason };
      }
    },
  };
}
