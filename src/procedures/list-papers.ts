import type { Locale } from '../kernel/text.ts';
import type { Citing } from './cite.ts';
import type { PaperFact, Procedure } from './procedure.ts';
import { paperLine } from './paper-line.ts';
import { askAgain } from './tell-confidence.ts';
import { ABOUT, indifferent, type Weigh } from './weigh-facts.ts';

/** Characters kept for a token and for the line that tells how many papers were left out. */
const RESERVED = 90;

/** The papers as lines in at most `longest` characters: those the question speaks of, those always needed, the rest. */
export function papersOf(
  procedure: Procedure,
  locale: Locale,
  cited: Citing,
  longest: number,
  weigh: Weigh = indifferent,
): string {
  const papers = inOrder(procedure.papers, weigh);
  if (papers.length === 0) return noPapers(procedure, locale, cited);
  const note = papers.some(({ confidence }) => confidence === 'memory')
    ? `\n${askAgain(procedure, locale)}`
    : '';
  let text = '';
  let told = 0;
  for (const paper of papers) {
    const line = `\n- ${paperLine(paper, locale)}`;
    if (text.length + line.length + note.length + RESERVED > longest) break;
    text += `${line} ${cited.cite(paper).token}`;
    told++;
  }
  return text + restOf(papers.length - told, locale) + note;
}

/** A case that was told comes first, the closest before others; cases not told come last. */
function inOrder(papers: PaperFact[], weigh: Weigh): PaperFact[] {
  const rankOf = ({ name, when }: PaperFact) => {
    const weight = weigh(name, when);
    if (weight >= ABOUT) return weight;
    return when ? -1 : 0;
  };
  return papers
    .map((paper) => ({ paper, rank: rankOf(paper) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ paper }) => paper);
}

function noPapers({ authority }: Procedure, locale: Locale, cited: Citing): string {
  const { token } = cited.cite(authority);
  return locale === 'vi' ? `không phải nộp giấy tờ nào. ${token}` : `none. ${token}`;
}

function restOf(count: number, locale: Locale): string {
  if (count === 0) return '';
  return locale === 'vi'
    ? `\nCòn ${count} giấy tờ cho trường hợp riêng.`
    : `\n${count} more for special cases.`;
}
