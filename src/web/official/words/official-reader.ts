import type { Locale } from '../../../kernel/text.ts';
import { readerOf, type Reader } from '../../page/reader.ts';
import { en } from './en.ts';
import { vi, type OfficialWords } from './vi.ts';

/** The page's reader, with the words of the officials' page beside. */
export interface OfficialReader extends Reader {
  w: OfficialWords;
}

export const OFFICIAL_WORDS: Record<Locale, OfficialWords> = { vi, en };

/** What is said of the reader on the citizens' page is said of the applicant here. */
const OF_THE_APPLICANT = {
  vi: { selfDeclared: 'Người nộp khai', derived: 'Tự tính' },
  en: { selfDeclared: 'Declared by the applicant', derived: 'Derived' },
};

export function officialReader(locale: Locale): OfficialReader {
  const { t } = readerOf(locale);
  const sources = { ...t.sources, vneid: 'VNeID' };
  const from = (source: string, at: string) => `${source} · ${at}`;
  return { locale, t: { ...t, ...OF_THE_APPLICANT[locale], sources, from }, w: OFFICIAL_WORDS[locale] };
}
