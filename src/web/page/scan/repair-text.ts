/** The byte behind each letter, for text that some reader took for Latin-1 or Windows-1252. */
const BYTE_OF = new Map(
  Array.from({ length: 256 }, (_, byte) => byte).flatMap((byte) => [
    [String.fromCharCode(byte), byte] as const,
    [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const,
  ]),
);

/**
 * Text of a QR code as it was written: UTF-8 that a reader took for Latin letters is read again ("Nguyá»…n"), accents
 * are joined to their letters, look-alikes of other scripts become the Latin letter, and what cannot be seen goes.
 */
export function repairText(text: string): string {
  return readAgain(text)
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .normalize('NFC')
    .replace(/[ÐðА-Яа-яіΑ-Ωο]/g, (letter) => LATIN[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

function readAgain(text: string): string {
  const bytes = Array.from(text, (letter) => BYTE_OF.get(letter));
  if (!bytes.every((byte) => byte !== undefined)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

/** Ð is Icelandic, Đ Vietnamese; the others are Cyrillic and Greek. */
const LATIN: Record<string, string> = Object.fromEntries(
  [
    ...['ÐĐ', 'ðđ'],
    ...[
      'АA',
      'ВB',
      'ЕE',
      'КK',
      'МM',
      'НH',
      'ОO',
      'РP',
      'СC',
      'ТT',
      'УY',
      'ХX',
      'аa',
      'еe',
      'оo',
      'рp',
      'сc',
      'уy',
      'хx',
      'іi',
    ],
    ...['ΑA', 'ΒB', 'ΕE', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'οo'],
  ].map(([from = '', to = '']) => [from, to]),
);
