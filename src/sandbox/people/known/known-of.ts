import type { Country, Draft } from '../draft.ts';
import type { Known } from '../person.ts';
import { businessRegistrationOf } from './business-registration.ts';
import { civilStatusOf } from './civil-status.ts';
import { healthOf } from './health.ts';
import { landOf } from './land.ts';
import { populationOf } from './population.ts';
import { residenceOf } from './residence.ts';
import { socialInsuranceOf } from './social-insurance.ts';
import { vneidOf } from './vneid.ts';

/** What each source holds about somebody; a source that holds nothing is left out. */
export function knownOf(country: Country, person: Draft): Known {
  const records: Known = {
    vneid: vneidOf(country, person),
    population: populationOf(country, person),
    residence: residenceOf(country, person),
    'civil-status': civilStatusOf(country, person),
    health: healthOf(country, person),
    'social-insurance': socialInsuranceOf(country, person),
    land: landOf(person),
    'business-registration': businessRegistrationOf(person),
  };
  return Object.fromEntries(Object.entries(records).filter(([, record]) => record !== undefined));
}
