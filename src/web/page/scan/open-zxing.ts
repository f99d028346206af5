import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm';

/** Reads QR codes without the browser's help. The program is ours to serve: the library would ask somebody else. */
export async function openZxing(): Promise<(picture: ImageData) => Promise<string[]>> {
  await prepareZXingModule({ overrides: { locateFile: () => wasmAddress }, fireImmediately: true });
  return async (picture) => {
    const found = await readBarcodes(picture, {
      formats: ['QRCode'],
      tryHarder: true,
      maxNumberOfSymbols: 4,
    });
    return found.map(({ bytes, text }) => utf8(bytes) ?? text);
  };
}

/** Cards say nothing of their alphabet and are UTF-8; a reader's guess is taken only where they are not. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
