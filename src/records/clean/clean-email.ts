import { VALUE_OF_TYPE } from '../../eforms/value.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';

export function cleanEmail(raw: string | undefined): Cleaned<string> {
  const text = (raw ?? '').normalize('NFC').trim().toLowerCase();
  if (!text) return nothing;
  const parsed = VALUE_OF_TYPE.email.safeParse(text);
  return parsed.success ? { value: parsed.data, verdicts: [] } : { verdicts: [NOT_EMAIL] };
}

const NOT_EMAIL = doubt(
  'correct',
  'Thư điện tử trong nguồn này không dùng được.',
  'The e-mail address in this source cannot be used.',
);
