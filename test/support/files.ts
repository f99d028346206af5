import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** Files as phones and scanners make them, small enough to see through. */

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

const GREY = 0;
const RGB = 2;

function png(size: { width: number; height: number }, colours: number, data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  header.set([8, colours, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A grey image; `claims` is the size its header names. */
export function pngFile(claims = { width: 4, height: 4 }): Buffer {
  const rows = Buffer.alloc(4 * 5, 0x7f).fill(0, 0, 1);
  return png(claims, GREY, deflateSync(rows));
}

/** A square of coloured noise, which no compression makes smaller: as large as a phone's picture. */
export function noisyPng(side: number): Buffer {
  const rows = randomBytes(side * (1 + side * 3));
  for (let row = 0; row < side; row += 1) rows[row * (1 + side * 3)] = 0;
  return png({ width: side, height: side }, RGB, deflateSync(rows, { level: 0 }));
}

const segment = (marker: number, content: number[]): number[] => [
  0xff,
  marker,
  0,
  content.length + 2,
  ...content,
];

/** The markers of a camera's picture around made-up compressed data, with a stuffed byte and a restart in it. */
export function jpegFile(comment = 'anh giay to'): Buffer {
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xfe, [...Buffer.from(comment)]),
    ...segment(0xc0, [8, 0, 16, 0, 16, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0x12, 0x34, 0xff, 0x00, 0x56, 0xff, 0xd0, 0x78, 0x9a],
    ...[0xff, 0xd9],
  ]);
}

/** One empty page. `trailer` stands in the trailer's dictionary. */
export function pdfFile(trailer = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R ${trailer}>>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
}

/** A file of so many bytes that opens, with enough in it for several parts; no two stretches of it are alike. */
export function longPdf(bytes: number): Buffer {
  const small = pdfFile();
  const at = small.indexOf('trailer');
  const lines: string[] = [];
  for (let length = 0, count = 0; length < bytes; count += 1) {
    lines.push(`% lop quet ${count}\n`);
    length += lines.at(-1)?.length ?? 0;
  }
  const padding = Buffer.from(lines.join(''), 'latin1').subarray(0, bytes - small.length - 1);
  return Buffer.concat([small.subarray(0, at), padding, Buffer.from('\n'), small.subarray(at)]);
}

/** An archive with one stored file, a comment of its own at the end. */
export function zipFile(comment = ''): Buffer {
  const local = Buffer.concat([
    Buffer.from('PK\u0003\u0004', 'latin1'),
    Buffer.alloc(26),
    Buffer.from('a.txt'),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([local, end, Buffer.from(comment, 'latin1')]);
}
