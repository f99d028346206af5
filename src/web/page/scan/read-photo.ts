import { openBrowsersReader, openOurReader, type QrReader } from './open-qr-reader.ts';
import { readCardQr, type CardReading } from './read-card-qr.ts';

export type PhotoReading = CardReading | { kind: 'not-found' | 'no-picture' };

/** Longest side in pixels: a photo as it is read best first, then large for a small code, then small for a blurred one. */
const SIDES_PX = [1600, 3200, 800];

/** Looks for the card's QR code in a photo, on this device. Throws only where no reader can be loaded. */
export async function readPhoto(file: Blob): Promise<PhotoReading> {
  const photo = await createImageBitmap(file).catch(() => null);
  if (!photo) return { kind: 'no-picture' };
  try {
    return await lookWith([await openBrowsersReader(), openOurReader], photo);
  } finally {
    photo.close();
  }
}

async function lookWith(
  [browsers, ours]: [QrReader | undefined, () => Promise<QrReader>],
  photo: ImageBitmap,
): Promise<PhotoReading> {
  const first = browsers && (await look(browsers, photo).catch(() => undefined));
  return first?.kind === 'card' ? first : look(await ours(), photo);
}

async function look(read: QrReader, photo: ImageBitmap): Promise<PhotoReading> {
  let best: PhotoReading = { kind: 'not-found' };
  for (const side of SIDES_PX) {
    const readings = (await read(drawn(photo, side))).map(readCardQr);
    const card = readings.find(({ kind }) => kind === 'card');
    if (card) return card;
    best = readings[0] ?? best;
  }
  return best;
}

const LARGEST_ENLARGEMENT = 2;

function drawn(photo: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(side / Math.max(photo.width, photo.height), LARGEST_ENLARGEMENT);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(photo.width * scale));
  canvas.height = Math.max(1, Math.round(photo.height * scale));
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(photo, 0, 0, canvas.width, canvas.height);
  return canvas;
}
