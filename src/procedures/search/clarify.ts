import type { SearchAnswer } from '../procedure-search.ts';
import type { Ranked } from './rank.ts';

/** Neighbours within this share of the best cannot be told apart from the words given. */
const SAME = 0.88;
/** The cosine from which two phrasings are one. */
const SAME_WORDS = 0.98;
const MOST_OPTIONS = 4;

/** Asks which of several neighbours is meant: the same object (`facets.object`) and nearly the same score. */
export function clarify(ranked: Ranked[]): SearchAnswer['clarify'] {
  const [best] = ranked;
  const object = best?.procedure.facets.object;
  if (!best || !object || best.procedure.linkedGroup) return undefined;
  const alike = ranked.filter((hit) => isAlike(hit, best)).slice(0, MOST_OPTIONS);
  if (alike.length < 2) return undefined;
  return {
    question: `Có vài thủ tục gần nhau về ${object}. Anh/chị đang ở trường hợp nào?`,
    options: alike.map(({ procedure }) => ({ label: labelOf(procedure), codes: [procedure.code] })),
  };
}

/** Nearly the same score, or asked for in the very same words. */
function isAlike({ procedure, score, asked }: Ranked, best: Ranked): boolean {
  if (procedure.linkedGroup || procedure.facets.object !== best.procedure.facets.object) return false;
  return score >= best.score * SAME || Math.min(asked, best.asked) >= SAME_WORDS;
}

function labelOf({ shortNames, facets }: Ranked['procedure']): string {
  const name = shortNames.vi.charAt(0).toUpperCase() + shortNames.vi.slice(1);
  return facets.case ? `${name}: ${facets.case}` : name;
}
