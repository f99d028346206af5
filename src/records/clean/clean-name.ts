import { capitalise, cleanWords, isShouted } from './clean-words.ts';
import { decodeLegacy } from './decode-legacy.ts';
import { doubt, nothing, type Cleaned } from './cleaned.ts';

/** A letter that was lost on the way: "Nguy?n", "Nguy\ufffdn". */
const LOST_LETTER = /\p{L}\?|\?\p{L}|\ufffd/u;

/**
 * A civil name as it is written: capitals put right, spelling left alone, above all where the tone stands.
 * Accents that a source lost are not guessed; a name with lost letters is not used.
 */
export function cleanName(raw: string | undefined): Cleaned<string> {
  const name = cleanWords(raw ?? '');
  if (!name) return nothing;
  if (LOST_LETTER.test(name)) return { verdicts: [LOST_LETTERS] };
  const value = needsCapitals(raw ?? '', name) ? capitalise(name) : name;
  return {
    value,
    verdicts: [
      ...(isBare(value) ? [NO_ACCENTS] : []),
      ...(/\d/.test(value) ? [DIGITS] : []),
      ...(/\s/.test(value) ? [] : [ONE_WORD]),
    ],
  };
}

/** ABC fonts had no capitals with tones, so a decoded name comes in mixed letters. */
function needsCapitals(raw: string, name: string): boolean {
  return isShouted(name) || name === name.toLocaleLowerCase('vi') || decodeLegacy(raw) !== raw;
}

function isBare(name: string): boolean {
  return /\s/.test(name) && /^[\0-\x7f]+$/.test(name);
}

const LOST_LETTERS = doubt(
  'clean',
  'Họ tên trong nguồn này bị mất chữ nên không dùng được.',
  'The name in this source has lost letters and cannot be used.',
);
const NO_ACCENTS = doubt(
  'clean',
  'Họ tên trong nguồn này không có dấu; cần đối chiếu với giấy tờ.',
  'The name in this source has no accents; compare it with a paper.',
);
const DIGITS = doubt(
  'clean',
  'Họ tên trong nguồn này có chữ số.',
  'The name in this source contains digits.',
);
const ONE_WORD = doubt(
  'sufficient',
  'Họ tên trong nguồn này chỉ có một chữ.',
  'The name in this source has only one word.',
);
