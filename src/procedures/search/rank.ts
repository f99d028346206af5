import type { Procedure } from '../procedure.ts';
import { toldLifeEvents } from './life-events.ts';
import { closestPhrasings } from './phrasing-index.ts';
import type { ProcedureIndex } from './procedure-index.ts';
import { scoreTerms } from './score-terms.ts';
import { termsOf } from './terms.ts';
import { closestSpellings } from './typo-index.ts';

/** A procedure with what speaks for it. */
export interface Ranked {
  procedure: Procedure;
  score: number;
  /** what the words alone say, 0 to about 2: terms and the closest phrasing */
  evidence: number;
  /** belongs to a life event that was told */
  told: boolean;
}

const LIFE_EVENT_WORTH = 0.5;
const LIFE_EVENT_STEP = 0.07;
const POPULARITY_WORTH = 0.06;
/** Below this the syllables explain nothing, and a short query may simply be misspelt. */
const UNEXPLAINED = 0.5;
const LONGEST_TYPO_QUERY = 40;
const CLOSE_SPELLING = 0.55;

/** All procedures that something speaks for, best first. */
export function rank(index: ProcedureIndex, query: string, inForce: (procedure: Procedure) => boolean): Ranked[] {
  const plain = index.plain(query);
  const evidence = evidenceOf(index, plain);
  const events = toldLifeEvents(index.lifeEvents, plain);
  const ranked: Ranked[] = [];
  for (const [document, procedure] of index.procedures.entries()) {
    const found = evidence.get(document) ?? 0;
    const event = lifeEventWorth(index, events, procedure.code);
    if ((found > 0 || event > 0) && inForce(procedure)) {
      ranked.push({ procedure, score: found + event + popularityWorth(procedure), evidence: found, told: event > 0 });
    }
  }
  return ranked.sort((one, other) => other.score - one.score);
}

function evidenceOf(index: ProcedureIndex, plain: string): Map<number, number> {
  const terms = termsOf(plain);
  const { scores, touched } = scoreTerms(index.words, terms);
  const evidence = new Map(touched.map((document) => [document, scores[document] ?? 0]));
  for (const [document, cosine] of closestPhrasings(index.phrasings, index.words, terms)) {
    evidence.set(document, (evidence.get(document) ?? 0) + cosine);
  }
  if (plain.length <= LONGEST_TYPO_QUERY && Math.max(0, ...evidence.values()) < UNEXPLAINED) addSpellings(index, plain, evidence);
  return evidence;
}

function addSpellings(index: ProcedureIndex, plain: string, evidence: Map<number, number>): void {
  for (const [document, dice] of closestSpellings(index.typos, plain)) {
    if (dice >= CLOSE_SPELLING) evidence.set(document, (evidence.get(document) ?? 0) + dice);
  }
}

function lifeEventWorth(index: ProcedureIndex, events: string[], code: string): number {
  let worth = 0;
  for (const [order, event] of events.entries()) {
    const place = index.lifeEvents.procedures.get(event)?.indexOf(code) ?? -1;
    if (place >= 0) worth = Math.max(worth, LIFE_EVENT_WORTH - LIFE_EVENT_STEP * (place + order));
  }
  return worth;
}

function popularityWorth({ popularity }: Procedure): number {
  return POPULARITY_WORTH / (1 + Math.log(popularity));
}
