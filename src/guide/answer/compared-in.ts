import type { AppContext } from '../../app-context.ts';
import { findProcedure } from '../../procedures/find-procedure.ts';
import type { Procedure } from '../../procedures/procedure.ts';
import { pattern } from '../understand/pattern.ts';
import type { Question } from './question.ts';

const COMPARES = pattern(
  'khác (?:nhau|gì|biệt|thế nào|như thế nào|ra sao|chỗ nào)|khác(?: với)? (?!tỉnh|huyện|xã|phường|nơi|người|trường|chỗ|thành)(?:\\p{L}+ ){1,7}(?:thế nào|như thế nào|chỗ nào|gì|ra sao|không)|so sánh|so với|phân biệt|giống nhau|nên (?:làm|chọn|đăng ký|xin)(?: \\p{L}+){1,8} hay|differences?|differ|compare[ds]?|versus|vs|which is better',
);
const BETWEEN = pattern(
  'và|với|hay là|hay|hoặc|khác(?: nhau| gì| với)?|so với|and|or|from|vs|versus|between|to|than',
);
const FEWEST_LETTERS = 4;

/** The two or three procedures of one field that a question sets side by side; none where it compares nothing we know. */
export function comparedIn(context: AppContext, { plain }: Question, on: string): Procedure[] {
  if (plain.search(COMPARES) < 0) return [];
  const found = plain
    .split(new RegExp(BETWEEN.source, 'u'))
    .flatMap((part) => bestFor(context, part ?? '', on));
  const distinct = found.filter((one, index) => found.findIndex(({ code }) => code === one.code) === index);
  const alike = distinct.filter(({ field }) => field.vi === distinct[0]?.field.vi);
  return alike.length > 1 ? alike.slice(0, 3) : [];
}

function bestFor({ search, knowledge }: AppContext, part: string, on: string): Procedure[] {
  if (part.trim().length < FEWEST_LETTERS) return [];
  const code = search.find(part, { on, limit: 1 }).procedures[0]?.code;
  const found = code === undefined ? undefined : findProcedure(knowledge.procedures, code, on);
  return found && !('replacedBy' in found) ? [found] : [];
}
