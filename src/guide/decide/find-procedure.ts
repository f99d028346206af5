import { isOpen } from '../../dossiers/dossier.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import type { SearchAnswer } from '../../procedures/procedure-search.ts';
import { offerProcedures } from '../say/procedure-choice.ts';
import { endTurn, type Turn } from '../turn.ts';

const MOST_OFFERED = 4;
const HEARD_KEPT = 6;

/**
 * A need in people's own words: offers what fits, asks where neighbours cannot be told apart, or says it found none.
 * The need that is being served already changes nothing.
 */
export function findProcedure(turn: Turn, query: string): void {
  const answer = search(turn, query);
  if (answer.procedures.length === 0) return notFound(turn);
  turn.state.misses = 0;
  if (isUnderWay(turn, answer.procedures[0]?.code)) return;
  turn.state.heard = [...turn.state.heard, turn.text].slice(-HEARD_KEPT);
  offerProcedures(turn, codesOf(turn, answer), answer.clarify?.question);
}

export function search(turn: Turn, query: string): SearchAnswer {
  return turn.context.search.find(query, {
    on: vietnamDay(turn.context.clock.now()),
    limit: MOST_OFFERED + 1,
  });
}

/** What is offered: the choices of a question first; a group that files the best hit among others before it. */
export function codesOf(turn: Turn, { procedures, clarify }: SearchAnswer): string[] {
  const asked = clarify?.options.flatMap((option) => option.codes) ?? [];
  const codes = [...new Set([...asked, ...procedures.map((hit) => hit.code)])];
  const group = codes.find((code) => includesPart(turn, code, codes[0]));
  return [...new Set([...(group ? [group] : []), ...codes])].slice(0, MOST_OFFERED);
}

/** The procedure of the open dossier, or a part of it. */
function isUnderWay(turn: Turn, code: string | undefined): boolean {
  const current = turn.dossier && isOpen(turn.dossier) ? turn.dossier.eform.code : undefined;
  return current !== undefined && (current === code || includesPart(turn, current, code));
}

function includesPart(turn: Turn, groupCode: string, part: string | undefined): boolean {
  const group = turn.context.knowledge.procedures.find(({ code }) => code === groupCode);
  return part !== undefined && group !== undefined && group.linkedGroup && group.related.includes(part);
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
