import type { SourceId } from '../../records/source-id.ts';
import type { Sandbox } from '../sandbox.ts';
import { paymentApp } from './payment/payment-app.ts';
import { populationApp } from './population/population-app.ts';
import { portalApp } from './portal/portal-app.ts';
import { registryApp } from './registry/registry-app.ts';
import { wireBusinessRegistration, wireLand } from './registry/wire-property.ts';
import { wireCivilStatus, wireHealth, wireResidence, wireSocialInsurance } from './registry/wire-record.ts';
import type { StandIn } from './stand-in.ts';

/** One stand-in for each national system but the sign-on, each to be served on a port of its own. */
export function standInApps(sandbox: Sandbox): Record<Exclude<SourceId, 'vneid'>, StandIn> {
  return {
    population: populationApp(sandbox),
    residence: registryApp(sandbox, 'residence', wireResidence),
    'civil-status': registryApp(sandbox, 'civil-status', wireCivilStatus),
    health: registryApp(sandbox, 'health', wireHealth),
    'social-insurance': registryApp(sandbox, 'social-insurance', wireSocialInsurance),
    land: registryApp(sandbox, 'land', wireLand),
    'business-registration': registryApp(sandbox, 'business-registration', wireBusinessRegistration),
    'linked-services': portalApp(sandbox, 'linked-services'),
    'public-service-portal': portalApp(sandbox, 'public-service-portal'),
    payment: paymentApp(sandbox),
  };
}
