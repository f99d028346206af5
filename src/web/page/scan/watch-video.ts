import type { QrReader } from './open-qr-reader.ts';
import { readCardQr, type CardReading } from './read-card-qr.ts';

const PAUSE_MS = 120;
const LONGEST_SIDE_PX = 1280;

/** Looks at the camera's picture again and again; every code seen is told. Ends with the signal, or when the page is drawn anew. */
export async function watchVideo(
  video: HTMLVideoElement,
  read: QrReader,
  signal: AbortSignal,
  onSeen: (reading: CardReading) => void,
): Promise<void> {
  const canvas = document.createElement('canvas');
  while (!signal.aborted && video.isConnected) {
    if (video.readyState >= video.HAVE_CURRENT_DATA && video.videoWidth > 0) {
      draw(video, canvas);
      const texts = await read(canvas);
      for (const text of texts) if (!signal.aborted) onSeen(readCardQr(text));
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function draw(video: HTMLVideoElement, canvas: HTMLCanvasElement): void {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(video.videoWidth, video.videoHeight));
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0, canvas.width, canvas.height);
}
