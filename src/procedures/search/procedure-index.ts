import { fold } from '../../language/fold.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { normaliser } from '../../language/normalise.ts';
import type { Procedure } from '../procedure.ts';
import { indexDocuments, type FieldText, type InvertedIndex } from './inverted-index.ts';
import { indexLifeEvents, type LifeEventIndex } from './life-events.ts';
import { postInto } from './post-into.ts';
import { indexPhrasings, type PhrasingIndex } from './phrasing-index.ts';
import { termsOf, type Term } from './terms.ts';
import { indexTypos, type TypoIndex } from './typo-index.ts';

/** Everything search looks up, built once. A document is one version of one procedure. */
export interface ProcedureIndex {
  procedures: Procedure[];
  /** documents of a code, one for each version */
  versions: Map<string, number[]>;
  /** pairs of syllables from each document's own names: a query that holds one is about it */
  anchors: Set<string>[];
  /** for each document how people call it as a part of a linked group, as `wordsOf` writes it */
  called: string[][];
  /** for each document the name of its object, as `wordsOf` writes it */
  objects: string[];
  plain: (text: string) => string;
  words: InvertedIndex;
  phrasings: PhrasingIndex;
  typos: TypoIndex;
  lifeEvents: LifeEventIndex;
}

export function indexProcedures(procedures: Procedure[], lexicon: Lexicon): ProcedureIndex {
  const plain = normaliser(lexicon);
  const terms = remembered((text) => termsOf(plain(text)));
  const words = indexDocuments(procedures.map((procedure) => fieldsOf(procedure, terms)));
  const asked = procedures.flatMap((procedure, document) =>
    askedAs(procedure).map((text) => ({ document, text, terms: terms(text) })),
  );
  return {
    procedures,
    versions: versionsOf(procedures),
    anchors: anchorsOf(procedures, terms),
    called: procedures.map(({ facets }) => listed(facets.called).map((name) => wordsOf(plain(name)))),
    objects: procedures.map(({ facets }) => (facets.object ? wordsOf(plain(facets.object)) : '')),
    plain,
    words,
    phrasings: indexPhrasings(asked, words),
    typos: indexTypos(asked),
    lifeEvents: indexLifeEvents(lexicon, plain),
  };
}

/** Names stand in several fields; each text is read once. */
function remembered(read: (text: string) => Term[]): (text: string) => Term[] {
  const known = new Map<string, Term[]>();
  return (text) => {
    const terms = known.get(text) ?? read(text);
    known.set(text, terms);
    return terms;
  };
}

/** Folded words between single spaces, one before and one after: whole words are then found with `includes`. */
export function wordsOf(text: string): string {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function versionsOf(procedures: Procedure[]): Map<string, number[]> {
  const versions = new Map<string, number[]>();
  for (const [document, { code }] of procedures.entries()) postInto(versions, code, document);
  return versions;
}

/** A pair in this share of all names ("đăng ký") names nothing. */
const COMMON_SHARE = 0.1;

function anchorsOf(procedures: Procedure[], terms: (text: string) => Term[]): Set<string>[] {
  const all = procedures.map((procedure) => namedBy(procedure, terms));
  const counts = new Map<string, number>();
  for (const anchors of all) for (const anchor of anchors) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  const isCommon = (anchor: string) =>
    (counts.get(anchor) ?? 0) > Math.max(2, COMMON_SHARE * procedures.length);
  return all.map((anchors) => new Set([...anchors].filter((anchor) => !isCommon(anchor))));
}

/** Pairs of syllables; an English word, and a name of one word ("vneid"), stand for themselves. */
function namedBy({ names, shortNames, facets }: Procedure, terms: (text: string) => Term[]): Set<string> {
  const aka = listed(facets.aka);
  const pairs = [names.vi, names.en, shortNames.vi, facets.object ?? '', ...aka]
    .flatMap(terms)
    .filter(({ folded }) => folded.includes(' '));
  const words = [shortNames.en, ...aka.filter((name) => !name.includes(' '))].flatMap(terms);
  return new Set(
    [...pairs, ...words].flatMap(({ folded, accented }) => (accented ? [folded, accented] : [folded])),
  );
}

/** A facet that holds several words: "tách thửa, chia đất". */
function listed(facet: string | undefined): string[] {
  return facet?.split(/,\s*/) ?? [];
}

/** Names and phrasings: texts that stand for the whole need. */
function askedAs({ names, shortNames, phrasings, facets }: Procedure): string[] {
  return [names.vi, names.en, shortNames.vi, shortNames.en, ...phrasings, ...listed(facets.aka)];
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
