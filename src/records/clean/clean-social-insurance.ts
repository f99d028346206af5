import type { RawSocialInsurance } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { SocialInsuranceRecord } from '../record.ts';
import { cleanDate } from './clean-date.ts';
import { cleanPerson } from './clean-person.ts';
import { cleanWords } from './clean-words.ts';
import { take, type Desk } from './desk.ts';

export function cleanSocialInsurance(desk: Desk, raw: RawSocialInsurance): SocialInsuranceRecord {
  return withoutGaps({
    ...cleanPerson(desk, raw, ''),
    insuranceNumber: cleanWords(raw.insuranceNumber ?? '') || undefined,
    facility: cleanWords(raw.facility ?? '') || undefined,
    validTo: take(desk, 'validTo', cleanDate(raw.validTo)),
  });
}
