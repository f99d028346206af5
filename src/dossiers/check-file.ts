import { fileTypeFromBuffer } from 'file-type';
import type { FileFault } from './file-faults.ts';
import { readJpeg, readPng, type ImageStructure } from './image-structure.ts';
import { readPdf } from './pdf-structure.ts';

/** A file as its content shows it, whatever it is called. */
export interface CheckedFile {
  bytes: number;
  /** absent where nobody knows the kind */
  mediaType?: string;
  /** what keeps an official from opening it, or makes it unsafe to */
  fault?: FileFault;
}

/** Phones take 200 megapixels; beyond this an image is made to choke whoever opens it. */
const MOST_PIXELS = 250_000_000;

/**
 * Whether an official can open what a citizen sent: it is what it is taken for from the first byte to the last,
 * complete, open to all, and nothing else besides.
 */
export async function checkFile(content: Uint8Array): Promise<CheckedFile> {
  const bytes = content.length;
  const mediaType = (await fileTypeFromBuffer(content))?.mime;
  if (!mediaType) return { bytes };
  const fault = faultIn(Buffer.from(content.buffer, content.byteOffset, bytes), mediaType);
  return { bytes, mediaType, ...(fault ? { fault } : {}) };
}

/** Why a requirement does not take the file, the plainest reason first; the media type where it does. */
export function acceptFile(
  { bytes, mediaType, fault }: CheckedFile,
  { accept, maxBytes }: { accept: string[]; maxBytes: number },
): { mediaType: string } | { fault: FileFault } {
  if (bytes === 0) return { fault: 'empty' };
  if (bytes > maxBytes) return { fault: 'too-large' };
  if (!mediaType || !accept.includes(mediaType)) return { fault: 'type' };
  return fault ? { fault } : { mediaType };
}

function faultIn(bytes: Buffer, mediaType: string): FileFault | undefined {
  switch (mediaType) {
    case 'application/pdf':
      return faultInPdf(bytes);
    case 'image/png':
      return faultInImage(bytes, readPng(bytes));
    case 'image/jpeg':
      return faultInImage(bytes, readJpeg(bytes));
    default:
      return undefined;
  }
}

function faultInPdf(bytes: Buffer): FileFault | undefined {
  const pdf = readPdf(bytes);
  if (isArchive(bytes)) return 'mixed';
  if (!pdf) return 'broken';
  if (pdf.locked) return 'locked';
  return hidesAnother(bytes.subarray(pdf.end)) ? 'mixed' : undefined;
}

/** Some readers take a file for a PDF whose header stands anywhere in the first KB. */
const HEADER_WITHIN_BYTES = 1024;

function faultInImage(bytes: Buffer, image: ImageStructure | undefined): FileFault | undefined {
  const isPdfToo = bytes.subarray(0, HEADER_WITHIN_BYTES).includes('%PDF-');
  if (isArchive(bytes) || isPdfToo) return 'mixed';
  if (!image || image.width === 0 || image.height === 0) return 'broken';
  if ((image.width ?? 0) * (image.height ?? 0) > MOST_PIXELS) return 'too-many-pixels';
  return hidesAnother(bytes.subarray(image.end)) ? 'mixed' : undefined;
}

/** What could be run or unpacked behind the end; phones put harmless data of their own there. */
const OTHERS = ['%PDF-', 'PK\u0003\u0004', '<script', '<html', '<!DOCTYPE', '<?php', 'Rar!'];
const PROGRAMS = ['MZ', '\u007fELF', '#!'];

function hidesAnother(rest: Buffer): boolean {
  const start = rest.toString('latin1', 0, 64).trimStart();
  return PROGRAMS.some((mark) => start.startsWith(mark)) || OTHERS.some((mark) => rest.includes(mark));
}

const ARCHIVE_END = 'PK\u0005\u0006';
const ARCHIVE_END_BYTES = 22;
const ARCHIVE_COMMENT_MOST_BYTES = 65_535;

/** A zip is found from its end, whatever stands before: its last record names a comment that reaches the very end. */
function isArchive(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - ARCHIVE_END_BYTES - ARCHIVE_COMMENT_MOST_BYTES);
  for (let at = bytes.indexOf(ARCHIVE_END, from); at >= 0; at = bytes.indexOf(ARCHIVE_END, at + 1)) {
    const end = at + ARCHIVE_END_BYTES;
    if (end <= bytes.length && end + bytes.readUInt16LE(end - 2) === bytes.length) return true;
  }
  return false;
}
