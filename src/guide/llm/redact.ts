import { cleanText } from '../../language/clean-text.ts';
import { decodeTyping } from '../../language/decode-typing.ts';
import { foldLetters } from '../../language/fold.ts';
import { givenNames, knownPatterns } from './known-patterns.ts';
import type { KnownValue, PersonalKind } from './known-values.ts';
import { matches, personalSpans, type PersonalSpan, type SpanTools } from './personal-spans.ts';
import type { Redaction } from './redaction.ts';

const TOKEN = /⟦[A-Z]+_\d+⟧/g;
/** Nine digits in a row, whatever stands between them, are somebody's number. */
const LONG_NUMBER = /\p{Nd}(?:[^\p{L}\p{N}]{0,3}\p{Nd}){8,}/u;

/**
 * Hides what is personal in the texts of one turn. Known values are found in any spelling (accents, case, NFD, look-alike
 * letters, spaced digits); what is not known is found by its looks. Fails closed: `leaks` is asked before sending.
 */
export function redact(known: KnownValue[], tools: SpanTools): Redaction {
  const values = new Map<string, string>();
  const tokens = new Map<string, string>();
  const counts = new Map<string, number>();
  let made: Patterns | undefined;
  const look = () => (made ??= patternsOf(known));

  const tokenFor = (kind: string, value: string) => {
    const key = `${kind} ${foldLetters(value)}`;
    const made = tokens.get(key) ?? `⟦${kind}_${next(counts, kind)}⟧`;
    tokens.set(key, made);
    if (!values.has(made)) values.set(made, value);
    return made;
  };
  const spansIn = (text: string): PersonalSpan[] => {
    const folded = foldLetters(text);
    const { all, given } = look();
    return [
      ...all.flatMap(({ kind, pattern }) => matches(folded, pattern).map((span) => ({ kind, ...span }))),
      ...(given ? matches(text, given) : []).map((span) => ({ kind: 'NAME' as const, ...span })),
      ...personalSpans(text, tools),
    ];
  };
  const stands = (text: string) => {
    const folded = foldLetters(text);
    return look().all.some(({ pattern }) => folded.search(pattern) >= 0);
  };
  return {
    hide: (text) => {
      const readable = readableText(text);
      return replaceSpans(readable, spansIn(readable), tokenFor);
    },
    restore: (text) => text.replace(TOKEN, (token) => values.get(token) ?? token),
    leaks: (text) => {
      const bare = text.replace(TOKEN, '·;·;·');
      return spellings(bare).some((one) => LONG_NUMBER.test(one) || stands(one));
    },
    names: (text) => {
      const folded = foldLetters(cleanText(text));
      return /\p{Nd}{9,}/u.test(folded) || look().identities.some((pattern) => folded.search(pattern) >= 0);
    },
  };
}

interface Patterns {
  all: { kind: PersonalKind; pattern: RegExp }[];
  given: RegExp | undefined;
  /** whole names, numbers and mails: what may not stand in a text of ours either */
  identities: RegExp[];
}

/** Made where a model is asked, not in every turn. */
function patternsOf(known: KnownValue[]): Patterns {
  const distinct = [...new Map(known.map((one) => [`${one.kind} ${one.value}`, one])).values()];
  const made = distinct.map((one) => ({ ...one, patterns: knownPatterns(one) }));
  return {
    all: made.flatMap(({ kind, patterns }) => patterns.map((pattern) => ({ kind, pattern }))),
    given: givenNames(distinct),
    identities: made.flatMap(({ kind, value, patterns }) => {
      const identifies = kind === 'ID' || kind === 'EMAIL' || (kind === 'NAME' && /\s/.test(value));
      return identifies ? patterns.slice(0, 1) : [];
    }),
  };
}

/** Clean, raw keys decoded; nobody writes our brackets. */
export function readableText(text: string): string {
  return decodeTyping(cleanText(text.replace(/[⟦⟧]/g, ' ')));
}

function next(counts: Map<string, number>, kind: string): number {
  const count = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, count);
  return count;
}

/** Each letter belongs to the first span that covers it; a stretch of one span becomes one token. */
function replaceSpans(
  text: string,
  spans: PersonalSpan[],
  tokenFor: (kind: string, value: string) => string,
): string {
  const owner = new Array<number>(text.length).fill(-1);
  spans.forEach(({ start, end }, index) => {
    for (let at = start; at < end; at++) if (owner[at] === -1) owner[at] = index;
  });
  let hidden = '';
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && owner[to] === owner[from]) to++;
    const part = text.slice(from, to);
    const span = spans[owner[from] ?? -1];
    hidden += span && /[\p{L}\p{N}]/u.test(part) ? tokenFor(span.kind, part) : part;
    from = to;
  }
  return hidden;
}

/** A text as it stands and as it reads once decoded: what is encoded twice is still somebody's. */
function spellings(text: string): string[] {
  const entities = text.replace(/&#(x?)([\da-f]+);?/gi, (_, hex: string, code: string) =>
    letterOf(parseInt(code, hex ? 16 : 10)),
  );
  const percents = entities.replace(/(?:%[\da-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return [...new Set([text, entities, percents].map((one) => readableText(one)))];
}

function letterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
