import type { Catalogue } from '../../knowledge/catalogue.ts';
import { fold } from '../../language/fold.ts';
import { cleanWords } from './clean-words.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';

/** The catalogue's value for what a source sent: our value, its code, a label in either language, or another name. */
export function cleanItem(raw: string | undefined, catalogue: Catalogue | undefined): Cleaned<string> {
  const text = cleanWords(raw ?? '');
  if (!text) return nothing;
  const value = catalogue && valuesOf(catalogue).get(keyOf(text));
  if (value) return { value, verdicts: [] };
  return {
    verdicts: [
      doubt(
        'clean',
        `Nguồn ghi “${text}”, không có trong danh mục.`,
        `The source has “${text}”, which is not in the catalogue.`,
      ),
    ],
  };
}

const read = new WeakMap<Catalogue, Map<string, string>>();

function valuesOf(catalogue: Catalogue): Map<string, string> {
  const known = read.get(catalogue);
  if (known) return known;
  const values = new Map<string, string>();
  for (const { value, code, labelVi, labelEn, says } of catalogue.items) {
    for (const said of [value, ...(code ? [code] : []), labelVi, labelEn, ...says]) {
      if (!values.has(keyOf(said))) values.set(keyOf(said), value);
    }
  }
  read.set(catalogue, values);
  return values;
}

/** "H'Mông" is "Hmông", "01" is "1". */
function keyOf(said: string): string {
  return fold(said)
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^0+(?=\d)/, '');
}
