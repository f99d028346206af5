const TONED_LATE = /(?<![qQ])([ou])([àáảãạèéẻẽẹỳýỷỹỵ])(?!\p{L})/gu;

/**
 * Lower case with the tone mark where the older spelling puts it ("hoà" → "hòa", "uỷ" → "ủy"), so that both
 * spellings compare as equal with accents. Keeps the length.
 */
export function writtenForm(text: string): string {
  return lowerLetters(text).replace(TONED_LATE, (both: string, glide: string, vowel: string) =>
    glide === (isY(vowel) ? 'u' : 'o') ? moveTone(glide, vowel) : both,
  );
}

function isY(vowel: string): boolean {
  return vowel.normalize('NFD').startsWith('y');
}

function moveTone(glide: string, vowel: string): string {
  const [bare = '', tone = ''] = vowel.normalize('NFD');
  const moved = (glide + tone).normalize('NFC');
  return moved.length === 1 ? moved + bare : glide + vowel;
}

function lowerLetters(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let same = '';
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index).toLowerCase();
    same += letter.length === 1 ? letter : text.charAt(index);
  }
  return same;
}
