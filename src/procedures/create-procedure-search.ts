import type { Lexicon } from '../language/lexicon.ts';
import { findProcedure, isInForce } from './find-procedure.ts';
import type { Procedure } from './procedure.ts';
import type { ProcedureHit, ProcedureSearch, SearchAnswer } from './procedure-search.ts';
import { asksElsewhere } from './search/asks-elsewhere.ts';
import { asksPaperwork } from './search/asks-paperwork.ts';
import { clarify } from './search/clarify.ts';
import { isForeign } from './search/is-foreign.ts';
import { relevantOf } from './search/is-relevant.ts';
import { linkedGroupFirst } from './search/linked-group-first.ts';
import { indexProcedures, type ProcedureIndex } from './search/procedure-index.ts';
import { rank } from './search/rank.ts';

const DEFAULT_LIMIT = 5;
const CODE = /\b\d\.\d{6}\b/g;

/** Indexes the procedures once; every query then runs in memory. `filable` tells what can be filed here. */
export function createProcedureSearch(
  procedures: Procedure[],
  lexicon: Lexicon,
  filable: Set<string> | ((code: string) => boolean),
): ProcedureSearch {
  const index = indexProcedures(procedures, lexicon);
  const files = typeof filable === 'function' ? filable : (code: string) => filable.has(code);
  return {
    find: (query, { on, limit = DEFAULT_LIMIT }) =>
      findByCode(procedures, query, on, files) ?? findByWords(index, query, on, limit, files),
  };
}

function findByCode(
  procedures: Procedure[],
  query: string,
  on: string,
  files: (code: string) => boolean,
): SearchAnswer | undefined {
  const hits: ProcedureHit[] = [];
  for (const [code] of query.matchAll(CODE)) {
    const found = findProcedure(procedures, code, on);
    const procedure = found && 'replacedBy' in found ? inForceWith(procedures, found.replacedBy, on) : found;
    if (procedure) hits.push(toHit(procedure, 1, files));
  }
  return hits.length > 0 ? { procedures: hits } : undefined;
}

function inForceWith(procedures: Procedure[], code: string, on: string): Procedure | undefined {
  return procedures.find((procedure) => procedure.code === code && isInForce(procedure, on));
}

function findByWords(
  index: ProcedureIndex,
  query: string,
  on: string,
  limit: number,
  files: (code: string) => boolean,
): SearchAnswer {
  if (isForeign(query)) return { procedures: [] };
  const plain = index.plain(query);
  const paperwork = asksPaperwork(plain);
  if (!paperwork && asksElsewhere(query, plain)) return { procedures: [] };
  const ranked = rank(index, query, (procedure) => isInForce(procedure, on));
  const ordered = linkedGroupFirst(relevantOf(ranked, paperwork), plain);
  const unclear = clarify(ordered);
  return {
    procedures: ordered
      .slice(0, limit)
      .map(({ procedure, score }) => toHit(procedure, 1 - Math.exp(-score), files)),
    ...(unclear ? { clarify: unclear } : {}),
  };
}

function toHit({ code, names }: Procedure, score: number, files: (code: string) => boolean): ProcedureHit {
  return { code, nameVi: names.vi, nameEn: names.en, score, files: files(code) };
}
