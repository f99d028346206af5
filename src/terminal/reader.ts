import type { Locale } from '../kernel/text.ts';
import { readerOf, type Reader } from '../web/page/reader.ts';
import { WORDS, type Words } from './words.ts';

/** Whom the terminal speaks to: the page's words, and those that only a terminal needs. */
export interface TerminalReader extends Reader {
  words: Words;
}

export function terminalReader(locale: Locale): TerminalReader {
  return { ...readerOf(locale), words: WORDS[locale] };
}
