import type { Locale } from '../kernel/text.ts';
import type { Citing } from './cite.ts';
import type { PaperFact, Procedure } from './procedure.ts';
import { askAgain } from './tell-confidence.ts';

/** Characters kept for a token and for the line that tells how many papers were left out. */
const RESERVED = 90;

/** The papers as lines, those always needed first, in at most `longest` characters. */
export function papersOf(procedure: Procedure, locale: Locale, cited: Citing, longest: number): string {
  const papers = [
    ...procedure.papers.filter((paper) => !paper.when),
    ...procedure.papers.filter((paper) => paper.when),
  ];
  if (papers.length === 0) return noPapers(procedure, locale, cited);
  const note = papers.some(({ confidence }) => confidence === 'memory')
    ? `\n${askAgain(procedure, locale)}`
    : '';
  let text = '';
  let told = 0;
  for (const paper of papers) {
    const line = `\n- ${lineOf(paper, locale)}`;
    if (text.length + line.length + note.length + RESERVED > longest) break;
    text += `${line} ${cited.cite(paper).token}`;
    told++;
  }
  return text + restOf(papers.length - told, locale) + note;
}

function noPapers({ authority }: Procedure, locale: Locale, cited: Citing): string {
  const { token } = cited.cite(authority);
  return locale === 'vi' ? `không phải nộp giấy tờ nào. ${token}` : `none. ${token}`;
}

function lineOf({ name, when, replacedBy, replacedByConfidence }: PaperFact, locale: Locale): string {
  const named = when ? `${name[locale]} (${locale === 'vi' ? 'khi' : 'if'} ${when[locale]})` : name[locale];
  if (!replacedBy) return named;
  const sure = replacedByConfidence === 'seen';
  if (locale === 'vi') return `${named}: ${sure ? 'thay bằng' : 'dự kiến thay bằng'} ${replacedBy.vi}`;
  return `${named}: ${sure ? 'replaced by' : 'expected to be replaced by'} ${replacedBy.en}`;
}

function restOf(count: number, locale: Locale): string {
  if (count === 0) return '';
  return locale === 'vi'
    ? `\nCòn ${count} giấy tờ cho trường hợp riêng.`
    : `\n${count} more for special cases.`;
}
