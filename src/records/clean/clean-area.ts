import { doubt, nothing, type Cleaned } from './cleaned.ts';
import { cleanWords } from './clean-words.ts';

const UNIT = /\s*(?:m2|m²|m\^2|mét vuông)$/iu;
/** "1.250,5" with dots between thousands … */
const VIETNAMESE = /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+,\d+$/;
/** … and "1250.5" as programs write it; "1.250" is read the Vietnamese way. */
const PLAIN = /^\d+(?:\.\d+)?$/;

/** Square metres: "85,5 m2", "1.250", "85.5" → 85.5, 1250, 85.5. Zero and other texts give no value. */
export function cleanArea(raw: string | undefined): Cleaned<number> {
  const text = cleanWords(raw ?? '');
  if (!text) return nothing;
  const areaM2 = numberOf(text.replace(UNIT, ''));
  return areaM2 ? { value: areaM2, verdicts: [] } : { verdicts: [notAnArea(text)] };
}

function numberOf(text: string): number | undefined {
  if (VIETNAMESE.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return PLAIN.test(text) ? Number(text) : undefined;
}

function notAnArea(text: string) {
  return doubt(
    'correct',
    `Nguồn ghi diện tích “${text}”, không đọc được nên không dùng.`,
    `The source has the area “${text}”, which cannot be read, so it is not used.`,
  );
}
