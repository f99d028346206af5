import { pattern } from '../understand/pattern.ts';
import { premisesSaid } from './premises-in.ts';
import type { Premise } from '../../procedures/premise.ts';
import type { Question } from './question.ts';

/** A paper that is only asked about names no procedure: "khai sinh có cần giấy kết hôn không". */
const PAPER_IN_DOUBT = pattern(
  '(?:có|thì|mà)? ?(?:cần|phải có|phải nộp|phải mang|đòi|yêu cầu|bắt buộc) (?!(?:giấy tờ|hồ sơ|những|gì|làm|đăng|xin|đi|đến|bao|mấy) )(?:\\p{L}+ ){1,8}không',
);

/** What the question is about, without the papers it only wonders about; all of it where nothing else is left. */
export function matterOf(premises: Premise[], question: Question): string {
  const patterns = [...premisesSaid(premises, question), PAPER_IN_DOUBT];
  const left = patterns.reduce((text, regex) => text.replace(regex, ' '), question.plain);
  return /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(left) ? left.trim() : question.plain;
}
