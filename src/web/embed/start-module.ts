import { makeGuide } from './make-guide.ts';
import { readOptions } from './options.ts';
import type { createGuide as CreateGuide } from './v1.d.ts';

export const createGuide: typeof CreateGuide = (options) =>
  makeGuide(readOptions(new URL(import.meta.url).origin, options ?? {}, document.documentElement.lang));
