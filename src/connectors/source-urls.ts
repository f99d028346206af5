import type { Env } from '../kernel/env.ts';
import type { SourcesOptions } from './connect-sources.ts';

type Urls = SourcesOptions['urls'];

/** Where the settings say that each source answers. */
export function sourceUrls(env: Env): { [Source in keyof Urls]: Urls[Source] | undefined } {
  return {
    population: env.SOURCES_POPULATION,
    residence: env.SOURCES_RESIDENCE,
    'civil-status': env.SOURCES_CIVIL_STATUS,
    health: env.SOURCES_HEALTH,
    'social-insurance': env.SOURCES_SOCIAL_INSURANCE,
    land: env.SOURCES_LAND,
    'business-registration': env.SOURCES_BUSINESS_REGISTRATION,
    'linked-services': env.SOURCES_LINKED_SERVICES,
    'public-service-portal': env.SOURCES_PUBLIC_SERVICE_PORTAL,
    payment: env.SOURCES_PAYMENT,
  };
}
