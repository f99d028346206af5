import { vietnamDay } from '../kernel/clock.ts';
import type { SourceId } from '../records/source-id.ts';

/** Agency id and width of the running number: four digits from provincial desks, six from central systems. */
const AGENCIES: Partial<Record<SourceId, { agency: string; digits: number }>> = {
  'linked-services': { agency: 'G01.899.101', digits: 6 },
  'public-service-portal': { agency: 'H15.50.05.13', digits: 4 },
};
const OTHER_AGENCY = { agency: 'H26.21.05.13', digits: 4 };

/** "H15.50.05.13-261124-0001": agency id, day in Vietnam, running number of that day. */
export function nationalCode(backEnd: SourceId, instant: Date, sequence: number): string {
  const { agency, digits } = AGENCIES[backEnd] ?? OTHER_AGENCY;
  const day = vietnamDay(instant).slice(2).replaceAll('-', '');
  return `${agency}-${day}-${String(sequence).padStart(digits, '0')}`;
}
