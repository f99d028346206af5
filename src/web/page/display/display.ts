import { keep, recall } from '../storage.ts';

export const TEXT_SIZES = ['plain', 'large', 'larger'] as const;
/** `system` is what the device is set to; `contrast` is high contrast, by day or by night as the device has it. */
export const COLOURS = ['system', 'light', 'dark', 'contrast'] as const;

/** How somebody wants the page to look: text at 100, 125 or 150%, and its colours. */
export interface Display {
  text: (typeof TEXT_SIZES)[number];
  colours: (typeof COLOURS)[number];
}

const DISPLAY = 'dan-loi.display';

/** What was chosen on this browser; whatever else is stored there counts as nothing chosen. */
export function recallDisplay(): Display {
  const kept = recall<Partial<Display>>('browser', DISPLAY);
  return {
    text: TEXT_SIZES.find((size) => size === kept?.text) ?? 'plain',
    colours: COLOURS.find((colours) => colours === kept?.colours) ?? 'system',
  };
}

export function keepDisplay(display: Display): void {
  keep('browser', DISPLAY, display);
}
