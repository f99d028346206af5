const LETTERS = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const UNSEEN = /^[\p{Mark}\p{Cf}]*$/u;
/** Emoji, Chinese, Japanese and Korean take two cells (Unicode Annex 11). */
const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const PLAIN = /^[\x20-\x7e]*$/;

/** How many cells a text takes: "ộ" takes one however it is put together. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of LETTERS.segment(text))
    width += UNSEEN.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  return width;
}
