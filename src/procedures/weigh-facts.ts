import { isPlainSyllable } from '../language/syllables.ts';
import { termsOf } from './search/terms.ts';
import { passagesOf } from './passages-of.ts';
import type { Procedure } from './procedure.ts';
import type { LocalText } from '../kernel/text.ts';

/** How closely a statement speaks of what a question speaks of; 0 where it does not. */
export type Weigh = (...texts: (LocalText | undefined)[]) => number;

/** A syllable alone says little and nothing by itself; two in a row, or a word of another language, are meant. */
const LONE_WORTH = 0.4;
/** From here on a statement speaks of the case in the question. */
export const ABOUT = 1.2;

/** A question without words of its own prefers nothing. */
export const indifferent: Weigh = () => 0;

/**
 * Weighs the statements of one procedure against a question (`texts`: as typed and in plain written terms): words
 * that few of its statements share count most, those of its own name nothing.
 */
export function weighingOf(procedure: Procedure, texts: string[]): Weigh {
  const asked = new Set(texts.flatMap((text) => wordsOf(text)));
  const known = passagesOf(procedure).map(({ text }) => termsIn(text));
  const name = termsIn(procedure.shortNames);
  const worth = new Map<string, number>();
  for (const term of asked) {
    const sharing = known.filter((terms) => terms.has(term)).length;
    const rarity = Math.log((1 + known.length) / (1 + sharing));
    if (sharing > 0 && !name.has(term)) worth.set(term, rarity * (isMeant(term) ? 1 : LONE_WORTH));
  }
  return (...said) => {
    const terms = new Set(said.flatMap((text) => (text ? [...termsIn(text)] : [])));
    const shared = [...worth].filter(([term]) => terms.has(term));
    if (!shared.some(([term]) => isMeant(term))) return 0;
    return shared.reduce((sum, [, weight]) => sum + weight, 0);
  };
}

function isMeant(term: string): boolean {
  return term.includes(' ') || !(isPlainSyllable(term) || /^\d+$/.test(term));
}

const TERMS = new WeakMap<LocalText, Set<string>>();

function termsIn(text: LocalText): Set<string> {
  const terms = TERMS.get(text) ?? new Set([...wordsOf(text.vi), ...wordsOf(text.en)]);
  TERMS.set(text, terms);
  return terms;
}

/** What everybody says of a procedure tells no case. */
const EVERYWHERE = new Set(
  'giay to xac nhan nop ho so dang ki can co the lam ngay dong tien phi nguoi'.split(' '),
);

function wordsOf(text: string): string[] {
  return termsOf(text.toLowerCase())
    .map(({ folded }) => stemOf(folded))
    .filter((term) => !term.split(' ').every((word) => EVERYWHERE.has(word)));
}

/** English endings: "divorced" speaks of a divorce. Vietnamese has none. */
function stemOf(term: string): string {
  return isPlainSyllable(term) || term.includes(' ')
    ? term
    : term.replace(/(?<=\w{4})(?:ing|ed|es|e|s)$/, '');
}
