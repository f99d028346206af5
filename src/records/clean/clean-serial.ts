import { doubt, type Cleaned } from './cleaned.ts';
import { cleanWords } from './clean-words.ts';

/** Two letters and six digits until 2024, eight since; scanners read the letter O as a zero. */
const SERIAL = /^(?<letters>[A-Z0]{2})(?<digits>\d{6}|\d{8})$/;

/** "da.01234567" → "DA 01234567"; another shape gives no value. */
export function cleanSerial(raw: string): Cleaned<string> {
  const text = cleanWords(raw);
  const { letters, digits } = SERIAL.exec(text.toUpperCase().replace(/[\s.-]/g, ''))?.groups ?? {};
  if (!letters || !digits) return { verdicts: [unreadable(text)] };
  const value = `${letters.replaceAll('0', 'O')} ${digits}`;
  return { value, verdicts: letters.includes('0') ? [misread(text, value)] : [] };
}

function unreadable(text: string) {
  return doubt(
    'correct',
    `Số phát hành “${text}” không đúng dạng 2 chữ cái và 6 hoặc 8 chữ số; cần đối chiếu với giấy chứng nhận.`,
    `The serial “${text}” is not two letters and six or eight digits; compare it with the certificate.`,
  );
}

function misread(text: string, value: string) {
  return doubt(
    'clean',
    `Nguồn ghi “${text}”, hiểu là “${value}”; cần đối chiếu với giấy chứng nhận.`,
    `The source has “${text}”, taken for “${value}”; compare it with the certificate.`,
  );
}
