import { cleanText } from './clean-text.ts';
import { decodeTyping } from './decode-typing.ts';
import { englishLead } from './english-lead.ts';
import type { Lexicon, LexiconEntry } from './lexicon.ts';
import { addPhrase, newPhraseTable, phraseAt, type PhraseTable } from './phrase-table.ts';
import { tokensOf, type Token } from './tokens.ts';
import { writtenForm } from './written-form.ts';

/** A text in plain written terms beside what was typed. */
export interface PlainText {
  /** clean, with raw keys decoded; names and free text are taken from here */
  text: string;
  /** lower case, in the lexicon's terms */
  plain: string;
  /** for each index of `plain` (its length included) the index in `text` it comes from */
  origin: number[];
}

/** Turns what people type into plain written terms: "vk e ms sanh be" → "vợ em mới sinh be". Lower case, accents kept. */
export function normaliser(lexicon: Lexicon): (text: string) => string {
  const plainly = plainTextOf(lexicon);
  return (text) => plainly(text).plain.replace(/\n/g, ' ');
}

interface Tables {
  all: PhraseTable<string>;
  english: PhraseTable<string>;
}

const TABLES = new WeakMap<Lexicon, Tables>();

/** The same, with the way back to the letters as typed. */
export function plainTextOf(lexicon: Lexicon): (text: string) => PlainText {
  const tables = TABLES.get(lexicon) ?? {
    all: tableOf(lexicon.entries),
    english: tableOf(lexicon.entries.filter(isEnglish)),
  };
  TABLES.set(lexicon, tables);
  return (text) => {
    const decoded = decodeTyping(cleanText(text));
    const tokens = tokensOf(decoded);
    return expand(decoded, tokens, englishLead(tokens) > 0 ? tables.english : tables.all);
  };
}

function isEnglish(entry: LexiconEntry): boolean {
  return entry.kind === 'english';
}

/**
 * A lone syllable must be typed with its marks: too many others share its letters. A term stands for itself,
 * so that no shorter phrase is read inside it ("bao nhiêu" holds "nhiêu").
 */
function tableOf(entries: LexiconEntry[]): PhraseTable<string> {
  const table = newPhraseTable<string>();
  for (const { term, says } of entries) {
    for (const say of says)
      addPhrase(
        table,
        say,
        writtenForm(cleanText(term)),
        !/[\s/-]/.test(say.trim()) && !/^đ\w{1,4}$/.test(say),
      );
  }
  for (const { term } of entries) if (term.includes(' ')) addPhrase(table, term, term);
  return table;
}

function expand(text: string, tokens: Token[], table: PhraseTable<string>): PlainText {
  const written = writtenForm(text);
  let plain = '';
  const origin: number[] = [];
  let copied = 0;
  const copyTo = (end: number) => {
    for (; copied < end; copied++) {
      plain += written.charAt(copied);
      origin.push(copied);
    }
  };
  for (let index = 0; index < tokens.length;) {
    const hit =
      isInName(text, tokens, index) || isCounted(text, tokens, index)
        ? undefined
        : phraseAt(table, tokens, index);
    const [first, last] = [tokens[index], hit && tokens[hit.to - 1]];
    if (hit && first && last) {
      copyTo(first.start);
      origin.push(...originOfTerm(hit.value.length, first.start, last.end));
      plain += hit.value;
      copied = last.end;
    }
    index = hit ? hit.to : index + 1;
  }
  copyTo(text.length);
  origin.push(text.length);
  return { text, plain, origin };
}

/** A term's letters lead into what it replaces, its first and last to the ends of that. */
function originOfTerm(length: number, start: number, end: number): number[] {
  return Array.from({ length }, (_, at) =>
    at > 0 && at === length - 1 ? end - 1 : Math.min(start + at, end - 1),
  );
}

/** A capital after a capital is part of a name ("Nguyễn Văn K"), unless the whole text shouts. */
function isInName(text: string, tokens: Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!before || !token || token.after !== '') return false;
  return (
    isCapitalised(text.slice(before.start, before.end)) && isCapitalised(text.slice(token.start, token.end))
  );
}

const COUNT = /^(\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài|nhiều)$/;

/** "5 năm rồi" counts years, while in "12/5 năm rồi" and "tháng 5 năm rồi" the number is a month's. */
function isCounted(text: string, tokens: Token[], index: number): boolean {
  const [unit, count, before] = [tokens[index], tokens[index - 1], tokens[index - 2]];
  if (!unit || !count || unit.after !== '' || !COUNT.test(count.word)) return false;
  if (!/^(năm|nam|tháng|thang|tuần|tuan)$/.test(unit.word)) return false;
  return !/[/.-]/.test(text.charAt(count.start - 1)) && before?.folded !== 'thang';
}

function isCapitalised(word: string): boolean {
  const [first, rest] = [word.charAt(0), word.slice(1)];
  return first !== first.toLowerCase() && (rest === '' || rest === rest.toLowerCase());
}
