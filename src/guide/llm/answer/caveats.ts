import type { Locale } from '../../../kernel/text.ts';
import { askAgain } from '../../../procedures/tell-confidence.ts';
import { tokenAmong } from '../../answer/gather-facts.ts';
import type { CitedGiven } from './evidence-for.ts';
import type { Heard } from './listen-to-answer.ts';

/** What is only believed is said to be so, by us and not by the model, with whom to ask. */
export function caveatOf(given: CitedGiven[], { cited, citations }: Heard, locale: Locale): string {
  const believed = given.filter(
    ({ token, confidence }) => cited.has(token) && (confidence === 'memory' || confidence === 'unknown'),
  );
  if (believed.length === 0) return '';
  const tokens = [...new Set(believed.map(({ citation }) => tokenAmong(citations, citation)))].join(' ');
  const whom = believed.find(({ procedure }) => procedure)?.procedure;
  const ask = whom ? ` ${askAgain(whom, locale)}` : '';
  return locale === 'vi'
    ? `Phần ghi ${tokens} là theo thông tin hiện có.${ask}`
    : `What is marked ${tokens} is as far as we know.${ask}`;
}
