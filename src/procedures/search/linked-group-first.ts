import type { Ranked } from './rank.ts';

/**
 * A linked group goes before its parts unless exactly one part was named: "vợ mới sinh" wants all of it,
 * "chỉ làm giấy khai sinh" one part. Parts tell how they are called in `facets.called`.
 */
export function linkedGroupFirst(ranked: Ranked[], plain: string): Ranked[] {
  const group = ranked.find(({ procedure }) => procedure.linkedGroup);
  const [best] = ranked;
  if (!group || !best || group === best || !group.procedure.related.includes(best.procedure.code)) return ranked;
  const named = ranked.filter(({ procedure }) => group.procedure.related.includes(procedure.code) && isNamed(procedure.facets.called, plain));
  const wanted = named.length > 1 || (named.length === 0 && group.told);
  return wanted ? [{ ...group, score: best.score + 0.01 }, ...ranked.filter((hit) => hit !== group)] : ranked;
}

function isNamed(called: string | undefined, plain: string): boolean {
  return called !== undefined && called.split(/,\s*/).some((name) => plain.includes(name));
}
