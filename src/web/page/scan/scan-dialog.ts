import type { Locale } from '../../../kernel/text.ts';
import { openCamera } from './camera.ts';
import { openBrowsersReader, openOurReader } from './open-qr-reader.ts';
import type { CardReading } from './read-card-qr.ts';
import { readPhoto, type PhotoReading } from './read-photo.ts';
import { SCAN_WORDS, sentenceAbout, type ScanWords } from './scan-words.ts';
import { scanWindow, type ScanWindow } from './scan-window.ts';
import { watchVideo } from './watch-video.ts';

export type ReadCard = Extract<CardReading, { kind: 'card' }>;

/** A window on what the camera sees, until a card is read. However it is closed, the camera stops. */
export function openScanDialog(locale: Locale, onRead: (reading: ReadCard) => void): void {
  const words = SCAN_WORDS[locale];
  const over = new AbortController();
  const seen = (reading: PhotoReading) => {
    if (!dialog.open) return;
    if (reading.kind !== 'card') return shown.tell(sentenceAbout(locale, reading.kind));
    dialog.close();
    onRead(reading);
  };
  const takePhoto = (file: File) => {
    shown.tell(words.reading);
    void readPhoto(file).then(seen, () => shown.tell(words.failed));
  };
  const shown = scanWindow(words, takePhoto);
  const { dialog } = shown;
  dialog.addEventListener('close', () => {
    over.abort();
    dialog.remove();
  });
  window.addEventListener('pagehide', () => dialog.close(), { signal: over.signal });
  document.body.append(dialog);
  dialog.showModal();
  void watch(shown, words, over.signal, seen);
}

async function watch(
  { video, tell, showLight, hideView }: ScanWindow,
  words: ScanWords,
  over: AbortSignal,
  seen: (reading: CardReading) => void,
): Promise<void> {
  const camera = await openCamera(video);
  if ('trouble' in camera) {
    hideView();
    return tell(words.camera[camera.trouble]);
  }
  if (over.aborted) return camera.stop();
  over.addEventListener('abort', camera.stop);
  try {
    tell(words.aim);
    showLight(camera.light);
    const read = (await openBrowsersReader()) ?? (await openOurReader());
    await watchVideo(video, read, over, seen);
  } catch {
    hideView();
    tell(words.failed);
  } finally {
    camera.stop();
  }
}
