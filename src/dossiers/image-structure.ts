import { crc32 } from 'node:zlib';

/** What the bytes of an image say about it; undefined where they end early or contradict themselves. */
export interface ImageStructure {
  /** absent where the file names none */
  width?: number;
  height?: number;
  /** where the image ends; phones add their own data behind it */
  end: number;
}

const PNG_SIGNATURE_BYTES = 8;
/** length, name and checksum around the content of a chunk */
const CHUNK_FRAME_BYTES = 12;

/** A PNG from its header to IEND, each chunk as long as it says and with its own checksum (PNG specification, 5.3). */
export function readPng(bytes: Buffer): ImageStructure | undefined {
  let size: { width: number; height: number } | undefined;
  for (let at = PNG_SIGNATURE_BYTES; at + CHUNK_FRAME_BYTES <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const next = at + CHUNK_FRAME_BYTES + length;
    if (next > bytes.length) return undefined;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, next - 4)) !== bytes.readUInt32BE(next - 4)) return undefined;
    if (name === 'IHDR') size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    if (name === 'IEND') return size && { ...size, end: next };
    at = next;
  }
  return undefined;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Frames C0 to CF carry the size; three codes among them are tables (ITU-T T.81, table B.1). */
const TABLES = new Set([0xc4, 0xc8, 0xcc]);

/** A JPEG from its first marker to the end of the image (ITU-T T.81, annex B). */
export function readJpeg(bytes: Buffer): ImageStructure | undefined {
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return { ...size, end: at + 2 };
    if (marker === 0xff || isAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (at + 9 > bytes.length) return undefined;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker >= 0xc0 && marker <= 0xcf && !TABLES.has(marker))
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at = marker === START_OF_SCAN ? endOfScan(bytes, next) : next;
  }
  return undefined;
}

/** Restarts and TEM have no content. */
function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** Compressed data goes on until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !isAlone(marker)) return at;
  }
  return bytes.length;
}
