import { tokenAmong } from '../../answer/gather-facts.ts';
import type { Citation } from '../../reply.ts';
import type { CitedGiven } from './evidence-for.ts';
import type { Evidence } from './guard/evidence.ts';
import { faultIn, LONGEST_STATEMENT } from './guard/fault-in.ts';
import type { Fault } from './guard/forbidden.ts';
import { takeStatements } from './take-statements.ts';

const LONGEST = 2_400;
const ENDED = /[.!?…:”"\])]$/u;

/** What a model says, heard statement by statement; each is shown once it stands in the evidence. */
export interface Listening {
  hear(delta: string): void;
  /** settles with the first fault: nothing that comes after it is of use */
  faulted: Promise<Fault>;
  /** the whole answer, or why none of it counts */
  end(): Heard | { fault: Fault | 'cut-off' | 'incomplete' };
}

/** Evidence whose statements know their sources. */
export interface CitedEvidence extends Evidence {
  given: CitedGiven[];
}

export interface Heard {
  text: string;
  citations: Citation[];
  /** tokens of the evidence that were cited */
  cited: Set<string>;
}

export function listenToAnswer(evidence: CitedEvidence, show: (text: string) => void): Listening {
  const heard: Heard = { text: '', citations: [], cited: new Set() };
  const faulted = Promise.withResolvers<Fault>();
  let [waiting, length] = ['', 0];
  let fault: Fault | undefined;
  const stopFor = (found: Fault | undefined) => {
    fault ??= found;
    if (fault) faulted.resolve(fault);
  };
  const take = (statement: string) => {
    if (!fault) stopFor(faultIn(statement.trim(), evidence));
    if (fault) return;
    const said = renumbered(statement, evidence.given, heard);
    heard.text += said;
    show(said);
  };
  return {
    faulted: faulted.promise,
    hear: (delta) => {
      if (fault) return;
      length += delta.length;
      const { whole, rest } = takeStatements(waiting + delta);
      waiting = rest;
      whole.forEach(take);
      if (length > LONGEST || waiting.length > LONGEST_STATEMENT) stopFor('too-long');
    },
    end: () => {
      if (waiting.trim() !== '') take(waiting.trimEnd());
      return fault ? { fault } : wholeOf(heard, evidence.given);
    },
  };
}

/** The tokens of the evidence become those of the reply's citations. */
function renumbered(statement: string, given: CitedGiven[], { cited, citations }: Heard): string {
  return statement.replace(/\[\d+\]/g, (token) => {
    cited.add(token);
    const source = given.find((one) => one.token === token);
    return source ? tokenAmong(citations, source.citation) : token;
  });
}

/** A paper, an amount or a place left out would mislead as much as one invented. */
function wholeOf(heard: Heard, given: CitedGiven[]): ReturnType<Listening['end']> {
  const text = heard.text.trim();
  if (!ENDED.test(text)) return { fault: 'cut-off' };
  const misses = given.some(({ token, needed }) => needed && !heard.cited.has(token));
  return heard.cited.size === 0 || misses ? { fault: 'incomplete' } : { ...heard, text };
}
