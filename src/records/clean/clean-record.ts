import type { AppContext } from '../../app-context.ts';
import type { RawRecordOf, Registry } from '../../connectors/raw-record.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import type { CleanRecord, RecordOf } from '../record.ts';
import { cleanBusinessRegistration } from './clean-business-registration.ts';
import { cleanCivilStatus } from './clean-civil-status.ts';
import { cleanHealth } from './clean-health.ts';
import { cleanLand } from './clean-land.ts';
import { cleanPopulation } from './clean-population.ts';
import { cleanResidence } from './clean-residence.ts';
import { cleanSocialInsurance } from './clean-social-insurance.ts';
import type { Desk } from './desk.ts';
import { noteAge } from './note-age.ts';

type CleanOf = { [Source in Registry]: (desk: Desk, raw: RawRecordOf[Source]) => RecordOf[Source] };

const CLEAN: CleanOf = {
  population: cleanPopulation,
  residence: cleanResidence,
  'civil-status': cleanCivilStatus,
  health: cleanHealth,
  'social-insurance': cleanSocialInsurance,
  land: cleanLand,
  'business-registration': cleanBusinessRegistration,
};

/** Makes a source's answer usable and says of each attribute what is doubtful about it. Never throws on its content. */
export function cleanRecord<Source extends Registry>(
  context: Pick<AppContext, 'places' | 'knowledge' | 'clock'>,
  source: Source,
  answer: { record: RawRecordOf[Source]; recordId: string; asOf?: string },
): CleanRecord<Source> {
  const now = context.clock.now();
  const { catalogues, sources } = context.knowledge;
  const desk: Desk = { places: context.places, catalogues, today: vietnamDay(now), verdicts: {} };
  const record = CLEAN[source](desk, answer.record);
  const freshDays = sources.find(({ id }) => id === source)?.freshDays;
  noteAge(desk, record, { asOf: answer.asOf, freshDays });
  return { source, recordId: answer.recordId, readAt: now.toISOString(), record, verdicts: desk.verdicts };
}
