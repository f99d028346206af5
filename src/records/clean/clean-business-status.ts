import { fold } from '../../language/fold.ts';
import type { HouseholdBusiness } from '../record.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';
import { cleanWords } from './clean-words.ts';

type Status = NonNullable<HouseholdBusiness['status']>;

const STATUSES: Record<string, Status> = {
  'dang hoat dong': 'active',
  'hoat dong': 'active',
  'tam ngung': 'suspended',
  'tam ngung kinh doanh': 'suspended',
  'tam ngung hoat dong': 'suspended',
  'da cham dut hoat dong': 'dissolved',
  'cham dut hoat dong': 'dissolved',
  'ngung hoat dong': 'dissolved',
  'da giai the': 'dissolved',
};

/** A word that is not known is neither active nor dissolved. */
export function cleanBusinessStatus(raw: string): Cleaned<Status> {
  const text = cleanWords(raw);
  if (!text) return nothing;
  const value = STATUSES[fold(text)];
  return value ? { value, verdicts: [] } : { verdicts: [unknown(text)] };
}

function unknown(text: string) {
  return doubt(
    'clean',
    `Nguồn ghi tình trạng “${text}”, không rõ là gì.`,
    `The source has the status “${text}”, which is not understood.`,
  );
}
