import { isUnsent } from '../../dossiers/dossier.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import type { Procedure } from '../../procedures/procedure.ts';
import type { SearchAnswer } from '../../procedures/procedure-search.ts';
import { readQuestion } from '../answer/question.ts';
import { cite } from '../say/cite.ts';
import { offerProcedures } from '../say/procedure-choice.ts';
import { endTurn, type Turn } from '../turn.ts';
import { wantsOneOnly } from '../understand/wants-one-only.ts';
import { compare, premisesFor } from './compare.ts';

const MOST_OFFERED = 4;
const HEARD_KEPT = 6;
/** A group further behind has a part in common with the need, and not its occasion: a move is no birth. */
const MOST_BEHIND = 0.12;

/**
 * A need in people's own words: offers what fits, asks where neighbours cannot be told apart, or says it found none.
 * The need that is being served already changes nothing.
 */
export function findProcedure(turn: Turn, query: string): void {
  const question = readQuestion(turn.context, turn.text);
  if (compare(turn, question)) return;
  const answer = search(turn, query);
  if (answer.procedures.length === 0) return notFound(turn);
  turn.state.misses = 0;
  delete turn.state.about;
  if (isUnderWay(turn, answer.procedures[0]?.code)) return;
  cite(turn, ...premisesFor(turn, question));
  turn.state.heard = [...turn.state.heard, turn.text].slice(-HEARD_KEPT);
  /** It is worded in Vietnamese alone. */
  const asked = turn.state.locale === 'vi' ? answer.clarify?.question : undefined;
  offerProcedures(turn, codesOf(turn, answer), asked);
}

/** A need told with much else (addresses, dates) is looked for in what the message begins with too. */
export function search(turn: Turn, query: string): SearchAnswer {
  const find = (words: string) =>
    turn.context.search.find(words, { on: vietnamDay(turn.context.clock.now()), limit: MOST_OFFERED + 1 });
  const answer = find(query);
  const [lead = '', ...more] = query.split(/[,.;\n]/);
  if (more.length < 2 || lead.trim() === '') return answer;
  const [first] = find(lead).procedures;
  if (!first || answer.procedures.some(({ code }) => code === first.code)) return answer;
  const [best, ...others] = answer.procedures;
  return { ...answer, procedures: best ? [best, first, ...others] : [first] };
}

/**
 * What is offered: the choices of a question first; a group that files the best hit among others before it, or last where
 * it fits less well or no more than the one thing is wanted.
 */
export function codesOf(turn: Turn, { procedures, clarify }: SearchAnswer): string[] {
  const asked = clarify?.options.flatMap((option) => option.codes) ?? [];
  const codes = [...new Set([...asked, ...procedures.map((hit) => hit.code)])];
  const single = codes.find((code) => !groupOf(turn, code));
  const group = codes.find((code) => includesPart(turn, code, single));
  if (group === undefined) return codes.slice(0, MOST_OFFERED);
  const others = codes.filter((code) => code !== group);
  const least = (procedures[0]?.score ?? 0) - MOST_BEHIND;
  const fits = procedures.some(({ code, score }) => code === group && score > least);
  return fits && !wantsOneOnly(turn.text)
    ? [group, ...others].slice(0, MOST_OFFERED)
    : [...others.slice(0, MOST_OFFERED - 1), group];
}

/** The procedure of the open dossier, or a part of it. */
function isUnderWay(turn: Turn, code: string | undefined): boolean {
  const current = turn.dossier && isUnsent(turn.dossier) ? turn.dossier.eform.code : undefined;
  return current !== undefined && (current === code || includesPart(turn, current, code));
}

function includesPart(turn: Turn, groupCode: string, part: string | undefined): boolean {
  return part !== undefined && groupOf(turn, groupCode)?.related.includes(part) === true;
}

function groupOf(turn: Turn, groupCode: string): Procedure | undefined {
  return turn.context.knowledge.procedures.find(({ code, linkedGroup }) => linkedGroup && code === groupCode);
}

/** In the middle of a form the open question comes back behind it. */
function notFound(turn: Turn): void {
  turn.state.misses += 1;
  endTurn(turn, 'unanswerable', {
    vi: 'Chưa tìm thấy thủ tục hành chính nào khớp với điều anh/chị nói. Anh/chị cho biết cần làm giấy tờ gì, cho ai? Ví dụ: “làm giấy khai sinh cho con”, “xin xác nhận cư trú”. Muốn gặp người thật, anh/chị gõ “gặp cán bộ”.',
    en: 'I found no administrative procedure that fits. Which paper do you need, and for whom? For example: “register my child’s birth”. To reach a person, type “human”.',
  });
  turn.ended = turn.state.procedureCode === undefined;
}
