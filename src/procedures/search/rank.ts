import type { Procedure } from '../procedure.ts';
import { toldLifeEvents } from './life-events.ts';
import { closestPhrasings } from './phrasing-index.ts';
import type { ProcedureIndex } from './procedure-index.ts';
import { scoreTerms } from './score-terms.ts';
import { termsOf, type Term } from './terms.ts';
import { closestSpellings } from './typo-index.ts';

/** A procedure with what speaks for it. */
export interface Ranked {
  procedure: Procedure;
  score: number;
  /** what the words alone say, 0 to about 2: terms and the closest phrasing */
  evidence: number;
  /** how much of the query it explains, in terms as rare as can be */
  carried: number;
  /** one of its own names is in the query */
  anchored: boolean;
  /** belongs to a life event that was told */
  told: boolean;
  /** see ProcedureIndex */
  called: string[];
}

const LIFE_EVENT_WORTH = 0.5;
const LIFE_EVENT_STEP = 0.07;
const POPULARITY_WORTH = 0.06;
/** Below this the syllables explain nothing, and a short query may simply be misspelt. */
const UNEXPLAINED = 0.5;
const LONGEST_TYPO_QUERY = 40;
const CLOSE_SPELLING = 0.55;

/** All procedures that something speaks for, best first. */
export function rank(
  index: ProcedureIndex,
  query: string,
  inForce: (procedure: Procedure) => boolean,
): Ranked[] {
  const plain = index.plain(query);
  const terms = termsOf(plain);
  const { scores, carried, touched } = scoreTerms(index.words, terms);
  const evidence = evidenceOf(index, plain, terms, scores, touched);
  const worths = lifeEventWorths(index, toldLifeEvents(index.lifeEvents, query, plain));
  const ranked: Ranked[] = [];
  for (const document of new Set([...evidence.keys(), ...worths.keys()])) {
    const procedure = index.procedures[document];
    if (!procedure || !inForce(procedure)) continue;
    const found = evidence.get(document) ?? 0;
    const worth = worths.get(document) ?? 0;
    ranked.push({
      procedure,
      score: found + worth + popularityWorth(procedure),
      evidence: found,
      carried: carried[document] ?? 0,
      anchored: terms.some((term) => index.anchors[document]?.has(term.accented ?? term.folded)),
      told: worth > 0,
      called: index.called[document] ?? [],
    });
  }
  return ranked.sort((one, other) => other.score - one.score);
}

function evidenceOf(
  index: ProcedureIndex,
  plain: string,
  terms: Term[],
  scores: Float64Array,
  touched: number[],
): Map<number, number> {
  const evidence = new Map(touched.map((document) => [document, scores[document] ?? 0]));
  for (const [document, cosine] of closestPhrasings(index.phrasings, index.words, terms)) {
    evidence.set(document, (evidence.get(document) ?? 0) + cosine);
  }
  if (plain.length <= LONGEST_TYPO_QUERY && Math.max(0, ...evidence.values()) < UNEXPLAINED)
    addSpellings(index, plain, evidence);
  return evidence;
}

function addSpellings(index: ProcedureIndex, plain: string, evidence: Map<number, number>): void {
  for (const [document, dice] of closestSpellings(index.typos, plain)) {
    if (dice >= CLOSE_SPELLING) evidence.set(document, (evidence.get(document) ?? 0) + dice);
  }
}

/** What a told event adds to its procedures, by document: the first named most. */
function lifeEventWorths(index: ProcedureIndex, events: string[]): Map<number, number> {
  const worths = new Map<number, number>();
  for (const [order, event] of events.entries()) {
    for (const [place, code] of (index.lifeEvents.procedures.get(event) ?? []).entries()) {
      const worth = LIFE_EVENT_WORTH - LIFE_EVENT_STEP * (place + order);
      for (const document of index.versions.get(code) ?? [])
        worths.set(document, Math.max(worth, worths.get(document) ?? 0));
    }
  }
  return worths;
}

function popularityWorth({ popularity }: Procedure): number {
  return POPULARITY_WORTH / (1 + Math.log(popularity));
}
