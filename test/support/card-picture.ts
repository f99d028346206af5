import { writeFile } from 'node:fs/promises';
import { generate } from 'lean-qr';
import type { Page } from 'playwright-core';

/** How somebody took the photo. */
export interface Shot {
  /** pixels of the photo's longer side */
  widthPx?: number;
  /** share of the width that the code takes; on a citizen card it is about a sixth */
  share?: number;
  degrees?: number;
  /** how far one edge leans away */
  lean?: number;
  blurPx?: number;
}

/** A photo of a card with a QR code in its corner, as PNG, painted by the page's own browser. */
export async function cardPhoto(page: Page, text: string, shot: Shot = {}): Promise<Buffer> {
  const code = generate(text);
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) => code.get(x, y)),
  );
  const address = await page.evaluate(paint, { rows, shot });
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/** Runs in the page. */
function paint({ rows, shot }: { rows: boolean[][]; shot: Shot }): string {
  const { widthPx = 1200, share = 0.25, degrees = 0, lean = 0, blurPx = 0 } = shot;
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = Math.round(widthPx * 0.63);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no canvas');
  brush.fillStyle = '#cfe3d8';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.translate(canvas.width * 0.62, canvas.height * 0.4);
  brush.rotate((degrees * Math.PI) / 180);
  brush.transform(1, lean, lean / 2, 1, 0, 0);
  const module = (widthPx * share) / rows.length;
  const quiet = module * 4;
  brush.fillStyle = '#f4f4ee';
  brush.fillRect(-quiet, -quiet, module * rows.length + 2 * quiet, module * rows.length + 2 * quiet);
  brush.fillStyle = '#20242a';
  rows.forEach((row, y) =>
    row.forEach((dark, x) => dark && brush.fillRect(x * module, y * module, module + 0.5, module + 0.5)),
  );
  if (blurPx > 0) {
    brush.resetTransform();
    brush.filter = `blur(${blurPx}px)`;
    brush.drawImage(canvas, 0, 0);
  }
  return canvas.toDataURL('image/png');
}

const [WIDTH_PX, HEIGHT_PX] = [640, 480];
const MODULE_PX = 6;

/** What a camera sees that looks at the code: uncompressed video (YUV4MPEG2), which Chromium takes for a camera's. */
export async function writeQrVideo(path: string, text: string): Promise<void> {
  const code = generate(text);
  const [left, top] = [WIDTH_PX, HEIGHT_PX].map((side) => Math.round((side - code.size * MODULE_PX) / 2));
  const luma = Buffer.alloc(WIDTH_PX * HEIGHT_PX, 225);
  for (let y = 0; y < HEIGHT_PX; y += 1)
    for (let x = 0; x < WIDTH_PX; x += 1) {
      const [column, row] = [x - (left ?? 0), y - (top ?? 0)].map((px) => Math.floor(px / MODULE_PX));
      if (code.get(column ?? -1, row ?? -1)) luma[y * WIDTH_PX + x] = 30;
    }
  const colour = Buffer.alloc((WIDTH_PX * HEIGHT_PX) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH_PX} H${HEIGHT_PX} F10:1 Ip A1:1 C420mpeg2\n`);
  await writeFile(path, Buffer.concat([head, frame, frame, frame]));
}
