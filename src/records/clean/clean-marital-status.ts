import { fold } from '../../language/fold.ts';
import type { PersonRecord } from '../record.ts';
import { cleanWords } from './clean-words.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';

type MaritalStatus = NonNullable<PersonRecord['maritalStatus']>;

const SAID: Record<MaritalStatus, string[]> = {
  single: ['single', 'chua ket hon', 'doc than', 'chua co vo/chong', 'chua co vo chong'],
  married: ['married', 'da ket hon', 'dang co vo/chong', 'dang co vo chong', 'co vo', 'co chong', 'ket hon'],
  divorced: ['divorced', 'da ly hon', 'ly hon'],
  widowed: ['widowed', 'goa', 'goa vo', 'goa chong', 'vo/chong da chet', 'da goa'],
};
const STATUS_OF = new Map(
  (Object.keys(SAID) as MaritalStatus[]).flatMap((status) =>
    SAID[status].map((said) => [said, status] as const),
  ),
);

export function cleanMaritalStatus(raw: string | undefined): Cleaned<MaritalStatus> {
  const text = cleanWords(raw ?? '');
  if (!text) return nothing;
  const value = STATUS_OF.get(fold(text));
  if (value) return { value, verdicts: [] };
  return {
    verdicts: [
      doubt(
        'clean',
        `Nguồn ghi tình trạng hôn nhân “${text}”, không rõ là gì.`,
        `The source has the marital status “${text}”, which is not understood.`,
      ),
    ],
  };
}
