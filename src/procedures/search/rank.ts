import type { Procedure } from '../procedure.ts';
import { toldLifeEvents } from './life-events.ts';
import { closestPhrasings } from './phrasing-index.ts';
import { wordsOf, type ProcedureIndex } from './procedure-index.ts';
import { scoreTerms, type TermScores } from './score-terms.ts';
import { termsOf } from './terms.ts';
import { closestSpellings } from './typo-index.ts';

/** A procedure with what speaks for it. */
export interface Ranked {
  procedure: Procedure;
  score: number;
  /** what the words alone say, 0 to about 2: terms and the closest phrasing */
  evidence: number;
  /** how close the closest of its phrasings is, 0–1 */
  asked: number;
  /** how much of the query it explains, in terms as rare as can be */
  carried: number;
  /** one of its own names is in the query */
  anchored: boolean;
  /** belongs to a life event that was told */
  told: boolean;
  /** see ProcedureIndex */
  called: string[];
}

const NEAR_BEST = 0.3;
const LIFE_EVENT_WORTH = 0.4;
const LIFE_EVENT_STEP = 0.07;
const OBJECT_WORTH = 0.08;
const POPULARITY_WORTH = 0.06;
/** Below this the syllables explain nothing, and a short query may simply be misspelt. */
const UNEXPLAINED = 0.5;
const LONGEST_TYPO_QUERY = 40;
const CLOSE_SPELLING = 0.55;

/** All procedures that something speaks for and that come near the best, best first. */
export function rank(
  index: ProcedureIndex,
  query: string,
  inForce: (procedure: Procedure) => boolean,
): Ranked[] {
  const plain = index.plain(query);
  const terms = termsOf(plain);
  const scores = scoreTerms(index.words, terms);
  const closest = closestPhrasings(index.phrasings, index.words, terms);
  const evidence = evidenceOf(index, plain, scores, closest);
  const worths = lifeEventWorths(index, toldLifeEvents(index.lifeEvents, query, plain));
  const text = wordsOf(plain);
  const scoreOf = (document: number) =>
    (evidence.get(document) ?? 0) +
    (worths.get(document) ?? 0) +
    (isNamed(index, document, text) ? OBJECT_WORTH : 0);
  const toRanked = (document: number): Ranked[] => {
    const procedure = index.procedures[document];
    if (!procedure || !inForce(procedure)) return [];
    return [
      {
        procedure,
        score: scoreOf(document) + popularityWorth(procedure),
        evidence: evidence.get(document) ?? 0,
        asked: closest.get(document) ?? 0,
        carried: scores.carriedBy(document),
        anchored: terms.some((term) => index.anchors[document]?.has(term.accented ?? term.folded)),
        told: worths.has(document),
        called: index.called[document] ?? [],
      },
    ];
  };
  return nearBest(
    [...evidence.keys(), ...[...worths.keys()].filter((document) => !evidence.has(document))],
    scoreOf,
  )
    .flatMap(toRanked)
    .sort((one, other) => other.score - one.score);
}

/** What is far behind the best is noise; most of a large catalogue shares a syllable with any query. */
function nearBest(documents: number[], scoreOf: (document: number) => number): number[] {
  const best = documents.reduce((most, document) => Math.max(most, scoreOf(document)), 0);
  return documents.filter((document) => scoreOf(document) >= best * NEAR_BEST);
}

function evidenceOf(
  index: ProcedureIndex,
  plain: string,
  scores: TermScores,
  closest: Map<number, number>,
): Map<number, number> {
  const evidence = new Map<number, number>();
  let most = 0;
  for (const document of scores.touched) {
    const found = scores.shareOf(document) + (closest.get(document) ?? 0);
    evidence.set(document, found);
    most = Math.max(most, found);
  }
  if (plain.length <= LONGEST_TYPO_QUERY && most < UNEXPLAINED) addSpellings(index, plain, evidence);
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

/** A query that names an object is less about another that was lost or changed in the same words. */
function isNamed(index: ProcedureIndex, document: number, text: string): boolean {
  const object = index.objects[document] ?? '';
  return object !== '' && text.includes(object);
}

function popularityWorth({ popularity }: Procedure): number {
  return POPULARITY_WORTH / (1 + Math.log(popularity));
}
