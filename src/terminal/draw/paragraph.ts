import { displayWidth } from './display-width.ts';
import type { Ink, Sheet } from './sheet.ts';
import { wrapText } from './wrap-text.ts';

/** A text in lines; `lead` stands before the first, and the others begin below where its text began. */
export function paragraph(sheet: Sheet, text: string, look: { lead?: string; ink?: Ink } = {}): string[] {
  const { lead = '', ink } = look;
  const hang = ' '.repeat(displayWidth(lead));
  const columns = sheet.columns === null ? null : Math.max(10, sheet.columns - hang.length);
  return wrapText(text, columns).map(
    (line, index) => `${index === 0 ? lead : hang}${ink ? sheet.ink(ink, line) : line}`,
  );
}
