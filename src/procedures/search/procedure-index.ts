import type { Lexicon } from '../../language/lexicon.ts';
import { normaliser } from '../../language/normalise.ts';
import type { Procedure } from '../procedure.ts';
import { indexDocuments, type FieldText, type InvertedIndex } from './inverted-index.ts';
import { indexLifeEvents, type LifeEventIndex } from './life-events.ts';
import { indexPhrasings, type PhrasingIndex } from './phrasing-index.ts';
import { termsOf, type Term } from './terms.ts';
import { indexTypos, type TypoIndex } from './typo-index.ts';

/** Everything search looks up, built once. A document is one version of one procedure. */
export interface ProcedureIndex {
  procedures: Procedure[];
  plain: (text: string) => string;
  words: InvertedIndex;
  phrasings: PhrasingIndex;
  typos: TypoIndex;
  lifeEvents: LifeEventIndex;
}

export function indexProcedures(procedures: Procedure[], lexicon: Lexicon): ProcedureIndex {
  const plain = normaliser(lexicon);
  const terms = (text: string) => termsOf(plain(text));
  const words = indexDocuments(procedures.map((procedure) => fieldsOf(procedure, terms)));
  const asked = procedures.flatMap((procedure, document) => askedAs(procedure).map((text) => ({ document, text, terms: terms(text) })));
  return {
    procedures,
    plain,
    words,
    phrasings: indexPhrasings(asked, words),
    typos: indexTypos(asked),
    lifeEvents: indexLifeEvents(lexicon, plain),
  };
}

/** Names and phrasings: texts that stand for the whole need. */
function askedAs({ names, shortNames, phrasings }: Procedure): string[] {
  return [names.vi, names.en, shortNames.vi, shortNames.en, ...phrasings];
}

function fieldsOf(procedure: Procedure, terms: (text: string) => Term[]): FieldText[] {
  const { names, shortNames, summary, result, papers, phrasings, facets } = procedure;
  const field = (weight: number, ...texts: string[]) => texts.map((text) => ({ weight, terms: terms(text) }));
  return [
    ...field(2, names.vi, names.en),
    ...field(1.6, shortNames.vi, shortNames.en),
    ...field(1, ...phrasings),
    ...field(1, ...Object.values(facets)),
    ...field(0.6, summary.vi, summary.en),
    ...field(0.3, result.text.vi, result.text.en),
    ...field(0.1, ...papers.map(({ name }) => name.vi)),
  ];
}
