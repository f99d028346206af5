/** What stands in the QR codes of a picture; an empty list where there are none. */
export type QrReader = (picture: HTMLCanvasElement) => Promise<string[]>;

interface Detector {
  detect(picture: HTMLCanvasElement): Promise<{ rawValue: string }[]>;
}
interface DetectorMaker {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/**
 * The browser's own reader, which costs nothing to load; undefined where there is none, it knows no QR codes, or the
 * service behind it is missing, as on phones without Google's.
 */
export async function openBrowsersReader(): Promise<QrReader | undefined> {
  const Maker = (window as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  try {
    if (!Maker || !(await Maker.getSupportedFormats()).includes('qr_code')) return undefined;
    const detector = new Maker({ formats: ['qr_code'] });
    await detector.detect(blank());
    return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue);
  } catch {
    return undefined;
  }
}

function blank(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d');
  return canvas;
}

/** Our own reader, a megabyte to load, for browsers without one and for photos that theirs cannot read. */
export async function openOurReader(): Promise<QrReader> {
  const { openZxing } = await import('./open-zxing.ts');
  const read = await openZxing();
  return (picture) => {
    const pixels = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height);
    return pixels ? read(pixels) : Promise.resolve([]);
  };
}
