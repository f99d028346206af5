import { cleanText } from '../../language/clean-text.ts';
import { decodeTyping } from '../../language/decode-typing.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { tokensOf, type Token } from '../../language/tokens.ts';
import { postInto } from './post-into.ts';
import { isStopWord } from './stop-words.ts';

interface Told {
  event: string;
  words: Token[];
}

/** How life events are told, by the folded first word of each telling. */
export interface LifeEventIndex {
  tellings: Map<string, Told[]>;
  procedures: Map<string, string[]>;
}

/** How many words may stand between two words of a telling: "vợ [em] mới sinh", "cha [của tôi] vừa mất". */
const WIDEST_GAP = 3;
/** Of these, besides words that say nothing. Any other word changes the story: "mẹ [làm] mất giấy". */
const FILLERS = new Set(
  'nha noi ngoai ruot em be gai trai lon nho ut moi vua hom bua thang nam tuan'.split(' '),
);

export function indexLifeEvents(lexicon: Lexicon, plain: (text: string) => string): LifeEventIndex {
  const tellings = new Map<string, Told[]>();
  const tell = (event: string, words: Token[]) =>
    postInto(tellings, words[0]?.folded ?? '', { event, words });
  for (const { id, says } of lexicon.lifeEvents)
    for (const say of says) for (const words of waysOf(say, plain)) tell(id, words);
  for (const { term, lifeEvents } of lexicon.entries)
    for (const id of lifeEvents) tell(id, tokensOf(cleanText(term)));
  return { tellings, procedures: new Map(lexicon.lifeEvents.map(({ id, procedures }) => [id, procedures])) };
}

/** As it is said and in plain terms, unless these are another word: "lấy vợ" tells more than its plain "kết hôn". */
function waysOf(say: string, plain: (text: string) => string): Token[][] {
  const said = tokensOf(cleanText(say));
  const plainly = tokensOf(cleanText(plain(say)));
  const kept = plainly.filter(({ folded }) => said.some((word) => word.folded === folded)).length;
  const changed = plainly.map(({ word }) => word).join(' ') !== said.map(({ word }) => word).join(' ');
  return changed && plainly.length > 1 && kept * 2 > plainly.length ? [said, plainly] : [said];
}

/** Ids of the events told in a text, as typed or in plain terms; the one told in most words first. */
export function toldLifeEvents(index: LifeEventIndex, typed: string, plain: string): string[] {
  const lengths = new Map<string, number>();
  for (const text of new Set([decodeTyping(cleanText(typed)), plain])) listen(index, tokensOf(text), lengths);
  return [...lengths].sort((one, other) => other[1] - one[1]).map(([event]) => event);
}

function listen(index: LifeEventIndex, tokens: Token[], lengths: Map<string, number>): void {
  for (const [start, token] of tokens.entries()) {
    for (const { event, words } of index.tellings.get(token.folded) ?? []) {
      if (words.length > (lengths.get(event) ?? 0) && isTold(words, tokens, start))
        lengths.set(event, words.length);
    }
  }
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
    if (!isFiller(token)) return undefined;
  }
  return undefined;
}

function isFiller({ word, folded, bare }: Token): boolean {
  return FILLERS.has(folded) || (word !== 'bị' && isStopWord(word, folded, bare));
}
