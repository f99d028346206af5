import { cleanText } from '../../language/clean-text.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { tokensOf, type Token } from '../../language/tokens.ts';

interface Told {
  event: string;
  words: Token[];
}

/** How life events are told, by the folded first word of each telling. */
export interface LifeEventIndex {
  tellings: Map<string, Told[]>;
  procedures: Map<string, string[]>;
}

/** Words that may stand between two words of a telling: "vợ [em] mới sinh", "ba [của tôi vừa] mất". */
const WIDEST_GAP = 3;

export function indexLifeEvents(lexicon: Lexicon, plain: (text: string) => string): LifeEventIndex {
  const tellings = new Map<string, Told[]>();
  const tell = (event: string, say: string) => {
    const words = tokensOf(cleanText(plain(say)));
    const first = words[0]?.folded ?? '';
    tellings.set(first, [...(tellings.get(first) ?? []), { event, words }]);
  };
  for (const { id, says } of lexicon.lifeEvents) for (const say of says) tell(id, say);
  for (const { term, lifeEvents } of lexicon.entries) for (const id of lifeEvents) tell(id, term);
  return { tellings, procedures: new Map(lexicon.lifeEvents.map(({ id, procedures }) => [id, procedures])) };
}

/** Ids of the events told in a text in plain written terms, the one told in most words first. */
export function toldLifeEvents(index: LifeEventIndex, text: string): string[] {
  const tokens = tokensOf(text);
  const lengths = new Map<string, number>();
  for (const [start, token] of tokens.entries()) {
    for (const { event, words } of index.tellings.get(token.folded) ?? []) {
      if (words.length > (lengths.get(event) ?? 0) && isTold(words, tokens, start)) lengths.set(event, words.length);
    }
  }
  return [...lengths].sort((one, other) => other[1] - one[1]).map(([event]) => event);
}

function isTold(words: Token[], tokens: Token[], start: number): boolean {
  let at = start;
  for (const [offset, word] of words.entries()) {
    const from = offset === 0 ? start : at + 1;
    const to = offset === 0 ? start : at + 1 + WIDEST_GAP;
    const found = findWord(word, tokens, from, to);
    if (found === undefined) return false;
    at = found;
  }
  return true;
}

function findWord(word: Token, tokens: Token[], from: number, to: number): number | undefined {
  for (let at = from; at <= to; at++) {
    const token = tokens[at];
    if (!token || (at > from && token.after === '.')) return undefined;
    if (token.folded === word.folded && (token.bare || word.bare || token.word === word.word)) return at;
  }
  return undefined;
}
