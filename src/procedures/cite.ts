import type { Citation } from '../guide/reply.ts';
import type { FactOrigin } from './fact.ts';

/** Numbers the sources of one answer. */
export interface Citing {
  /** the source of a fact under its token ([1], [2] …); the same source, as sure, keeps its token */
  cite: (fact: Pick<FactOrigin, 'basis' | 'confidence'>) => Citation;
  /** all cited so far, in the order of first use */
  citations: Citation[];
}

/** Of a fact that belongs to no procedure alone there is no code. */
export function citing(procedureCode?: string): Citing {
  const citations: Citation[] = [];
  const known = new Map<string, Citation>();
  const cite: Citing['cite'] = ({ basis, confidence }) => {
    const { instrument, article, url } = basis;
    const key = JSON.stringify([instrument, article, url, confidence]);
    const citation = known.get(key) ?? {
      token: `[${citations.length + 1}]`,
      ...(procedureCode === undefined ? {} : { procedureCode }),
      instrument,
      ...(article === undefined ? {} : { article }),
      confidence,
      ...(url === undefined ? {} : { url }),
    };
    if (!known.has(key)) citations.push(citation);
    known.set(key, citation);
    return citation;
  };
  return { cite, citations };
}
