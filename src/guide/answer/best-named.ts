import { fold } from '../../language/fold.ts';
import type { Procedure } from '../../procedures/procedure.ts';

/** Scores so near each other tell nothing. */
const SAME = 0.97;

interface Fitting {
  procedure: Procedure;
  score: number;
}

/**
 * Of procedures that fit, best first, the one the words call by a name that says more than the best one's ("xóa thường
 * trú", not "thường trú"), or that alone is named among equals. Inside a group nothing is chosen.
 */
export function bestNamed(fitting: Fitting[], plain: string): Procedure | undefined {
  const [best] = fitting;
  if (!best || best.procedure.linkedGroup) return best?.procedure;
  const said = ` ${fold(plain)} `;
  const own = longestNameIn(best.procedure, said);
  const others = fitting.map((one) => ({ ...one, name: longestNameIn(one.procedure, said) }));
  const [named] = others.toSorted((one, other) => other.name.length - one.name.length);
  if (!named || named.name.length <= own.length) return best.procedure;
  const saysMore = own !== '' && named.name.includes(own);
  const isAlone = own === '' && named.score >= best.score * SAME;
  return saysMore || isAlone ? named.procedure : best.procedure;
}

/** By its name or by what people call it ("khai tử", "giấy chứng tử"). */
export function isNamedIn(procedure: Procedure, words: string): boolean {
  return longestNameIn(procedure, ` ${fold(words)} `) !== '';
}

function longestNameIn({ shortNames, facets }: Procedure, said: string): string {
  const names = [shortNames.vi, ...`${facets.called ?? ''},${facets.aka ?? ''}`.split(',')];
  const found = names.map((name) => fold(name)).filter((name) => name !== '' && said.includes(` ${name} `));
  return found.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}
