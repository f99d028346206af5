import { doubt, nothing, type Cleaned } from './cleaned.ts';
import { cleanWords } from './clean-words.ts';

const TIME = /^(?<hour>\d{1,2})\s*(?::|h|g|giờ)\s*(?:(?<minute>\d{1,2})(?:\s*(?:phút|p|'))?)?(?::\d{2})?$/iu;

/** "14:05", "14h05", "14 giờ 5 phút", "14h" → "14:05", "14:00" */
export function cleanTime(raw: string | undefined): Cleaned<string> {
  const text = cleanWords(raw ?? '');
  if (!text) return nothing;
  const { hour, minute = '0' } = TIME.exec(text)?.groups ?? {};
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return { verdicts: [impossible(text)] };
  return { value: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, verdicts: [] };
}

function impossible(text: string) {
  return doubt(
    'correct',
    `Nguồn ghi giờ “${text}”, không có giờ như vậy nên không dùng.`,
    `The source has the time “${text}”, which does not exist, so it is not used.`,
  );
}
