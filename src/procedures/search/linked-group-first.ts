import { wordsOf } from './procedure-index.ts';
import type { Ranked } from './rank.ts';

/**
 * A linked group goes before its parts when its life event is told or several parts are named; a part that alone is
 * named goes before the group ("chỉ làm giấy khai sinh"). `facets.called` tells how a part is called; parts of one kind
 * share it.
 */
export function linkedGroupFirst(ranked: Ranked[], plain: string): Ranked[] {
  const [best] = ranked;
  const group = ranked.find(({ procedure }) => procedure.linkedGroup);
  if (!group || !best || !belongsTo(best, group)) return ranked;
  const text = wordsOf(plain);
  const named = ranked.filter(
    (hit) => hit !== group && belongsTo(hit, group) && hit.called.some((name) => text.includes(name)),
  );
  const kinds = new Set(named.map((hit) => hit.procedure.facets.called)).size;
  const [part] = named;
  if (kinds === 1 && part && best === group) return toFront(part, ranked);
  if (kinds > 1 || (kinds === 0 && group.told)) return toFront(group, ranked);
  return ranked;
}

function belongsTo(hit: Ranked, group: Ranked): boolean {
  return hit === group || group.procedure.related.includes(hit.procedure.code);
}

function toFront(hit: Ranked, ranked: Ranked[]): Ranked[] {
  const score = Math.max(hit.score, (ranked[0]?.score ?? 0) + 0.01);
  return [{ ...hit, score }, ...ranked.filter((other) => other !== hit)];
}
