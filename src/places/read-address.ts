import type { Atlas } from './atlas.ts';
import { beginsDetail } from './begins-detail.ts';
import { findAll } from './find-all.ts';
import type { Found } from './found.ts';
import type { PlaceReading } from './places.ts';
import { textOf, tokensOf, type Token } from './spelling.ts';
import { cleanDetail } from './write-place.ts';

const MAX_LENGTH = 600;
/** After the address: country and polite particles; names end so too (Phong Nha), hence only where nothing else is read. */
const AFTERWORDS = new Set(['a', 'ah', 'nha', 'nhe', 'vn', 'vietnam', 'do', 'day', 'thoi']);
/** Before it: "dạ em ở", "quê quán:"; cut only as far as one of LEADS, or up to where a house number begins. */
const FOREWORDS = new Set(
  'da vang thua em minh toi chau con anh chi nha gia dinh dia chi que quan nguyen thuong tru tam hien dang sinh song noi cu'.split(
    ' ',
  ),
);
const LEADS = new Set(['o', 'tai', 'la']);

/** Reads a text that is an address and nothing else. */
export function readAddress(whole: string, atlas: Atlas): PlaceReading {
  const text = whole.slice(0, MAX_LENGTH);
  const tokens = tokensOf(text);
  return (
    readTokens(text, tokens, atlas) ??
    readTokens(text, withoutAfterwords(tokens), atlas) ?? { kind: 'unknown', heard: text.trim() }
  );
}

function readTokens(text: string, tokens: readonly Token[], atlas: Atlas): PlaceReading | undefined {
  const found = findAll(tokens, atlas).find((each) => counts(each, tokens));
  return found?.read(textOf(text, tokens, found.start, found.end), detailOf(text, tokens, found));
}

function withoutAfterwords(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 1 && AFTERWORDS.has(tokens[end - 1]?.plain ?? '')) end--;
  return tokens.slice(0, end);
}

function counts(found: Found, tokens: readonly Token[]): boolean {
  if (found.accents === 'other' && !found.supported) return false;
  if (found.supported) return true;
  if (found.word) return found.level !== 'province' || isPart(found, tokens);
  return !found.short && isLastPart(found, tokens);
}

/** Stands between commas, or at an end. */
function isPart({ start, end }: Found, tokens: readonly Token[]): boolean {
  return start === 0 || end === tokens.length || isBreak(tokens[start]) || isBreak(tokens[end]);
}

function isLastPart({ start, end }: Found, tokens: readonly Token[]): boolean {
  return end === tokens.length && (start === 0 || isBreak(tokens[start]) || isLead(tokens, start - 1));
}

function isBreak(token: Token | undefined): boolean {
  return token?.break === 'comma' || token?.break === 'stop' || token?.break === 'dash';
}

/** What stands before the commune; after it where the address was told from the province down. */
function detailOf(text: string, tokens: readonly Token[], { start, end, isReversed }: Found): string {
  const before = cleanDetail(textOf(text, tokens, forewordsEnd(tokens, start), start));
  return before || !isReversed ? before : cleanDetail(textOf(text, tokens, end, tokens.length));
}

function forewordsEnd(tokens: readonly Token[], start: number): number {
  let end = 0;
  for (let index = 0; index < start; index++) {
    if (isLead(tokens, index)) end = index + 1;
    else if (beginsDetail(tokens, index) || !FOREWORDS.has(tokens[index]?.plain ?? '')) break;
    else if (isBreak(tokens[index + 1]) || index + 1 === start || beginsDetail(tokens, index + 1))
      end = index + 1;
  }
  return end;
}

/** "Ô Chợ Dừa" begins like "ở": an accent that is not the word's own tells them apart. */
function isLead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && LEADS.has(token.plain) && !/[ôơ]/.test(token.accented.replace('ơ\u0309', ''));
}
