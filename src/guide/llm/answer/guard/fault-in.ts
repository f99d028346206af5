import { cleanText } from '../../../../language/clean-text.ts';
import { claimsIn } from './claims-in.ts';
import type { Evidence, Given } from './evidence.ts';
import { forbiddenIn, type Fault } from './forbidden.ts';
import { loadedWordsStand, reverses } from './loaded-words.ts';
import { speaksLanguage } from './speaks-language.ts';
import { repeats, strangeShare } from './own-words.ts';

/** In letters; a model that says more at once than any of our facts is lost. */
export const LONGEST_STATEMENT = 420;
/** A sentence that only leads in ("Dạ, về lệ phí:") needs no source. */
const LONGEST_LEAD_IN = 60;
/** Share of its own words that a sentence may have from nowhere. */
const MOST_STRANGE = 0.5;
const TOKEN = /\[(\d+)\]/g;

/**
 * Why a sentence of a model must not be shown, or undefined where everything in it stands: what it states in the
 * statements it cites, its language, its certainty.
 */
export function faultIn(sentence: string, evidence: Evidence): Fault | undefined {
  if (sentence.length > LONGEST_STATEMENT) return 'too-long';
  if (!isClean(sentence)) return 'markup';
  const said = sentence.replace(TOKEN, '').trim();
  const tokens = [...sentence.matchAll(TOKEN)].map(([token]) => token);
  const cited = evidence.given.filter(({ token }) => tokens.includes(token));
  const source = cited.map(({ text, origin }) => `${text} (${origin})`).join('\n');
  const forbidden = forbiddenIn(said, source);
  if (forbidden) return forbidden;
  if (repeats(said, evidence.secret)) return 'secret';
  if (!speaksLanguage(said, evidence.locale, source)) return 'language';
  if (new Set(tokens).size !== cited.length) return 'no-such-source';
  return cited.length === 0 ? leadInFault(said) : statementFault(said, cited, source, evidence.question);
}

/** No invisible letter, no look-alike, no stray mark; curly apostrophes are plain ones. */
function isClean(sentence: string): boolean {
  const plain = sentence.normalize('NFC').replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim();
  return cleanText(plain) === plain;
}

function leadInFault(said: string): Fault | undefined {
  const states = claimsIn(said).length > 0 || !loadedWordsStand(said, '') || said.length > LONGEST_LEAD_IN;
  return states || !/[:,!]$|ạ[.!]?$/u.test(said) ? 'no-source' : undefined;
}

function statementFault(said: string, cited: Given[], source: string, question: string): Fault | undefined {
  const known = new Set(claimsIn(source));
  if (!claimsIn(said).every((claim) => isKnown(claim, known))) return 'not-in-source';
  if (!loadedWordsStand(said, source)) return 'not-in-source';
  if (reverses(said, source)) return 'reversed';
  if (isTooSure(said, cited)) return 'too-sure';
  return strangeShare(said, `${source} ${question}`) > MOST_STRANGE ? 'strange-words' : undefined;
}

/** A bare number may stand for a counted one; the number of an instrument for all of its name. */
function isKnown(claim: string, known: Set<string>): boolean {
  if (known.has(claim)) return true;
  const [kind] = claim.split(':');
  if (kind === 'law') return [...known].some((one) => one.startsWith(`${claim}/`));
  return kind === 'number' && !claim.includes(' ') && [...known].some((one) => one.startsWith(`${claim} `));
}

const SURE =
  /luôn luôn|luôn được|bắt buộc|theo (?:đúng )?(?:luật|quy định)|luật quy định|pháp luật quy định|always|by law|the law (?:says|requires)|legally|must always/u;
const EXPECTED = /dự kiến|có thể|expected|probably|likely|may /u;

/** A belief is not stated as law, an expectation not as settled. */
function isTooSure(said: string, cited: Given[]): boolean {
  const text = said.toLowerCase();
  if (cited.some(({ confidence }) => confidence === 'inferred') && !EXPECTED.test(text)) return true;
  return (
    cited.some(({ confidence, text: own }) => confidence !== 'seen' && !SURE.test(own.toLowerCase())) &&
    SURE.test(text)
  );
}
