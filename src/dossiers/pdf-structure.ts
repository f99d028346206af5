/** Readers look for the end mark in the last KB; scanners add a little more. */
const END_WITHIN_BYTES = 2048;
const LOCKED = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/;

export interface PdfStructure {
  /** needs a password, or is restricted so that others cannot rely on it (ISO 32000-1, 7.6) */
  locked: boolean;
  /** where the document ends */
  end: number;
}

/** A PDF from its header to its last end mark; undefined where it ends early (ISO 32000-1, 7.5). */
export function readPdf(bytes: Buffer): PdfStructure | undefined {
  const mark = bytes.lastIndexOf('%%EOF');
  if (mark < 0 || mark < bytes.length - END_WITHIN_BYTES) return undefined;
  return { locked: LOCKED.test(bytes.toString('latin1')), end: mark + '%%EOF'.length };
}
