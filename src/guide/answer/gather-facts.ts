import type { FactAnswer } from '../../procedures/fact-about.ts';
import type { Citation } from '../reply.ts';

/**
 * Several facts as one answer: tokens go on counting behind `offset`, a source keeps the token it got first.
 */
export function gatherFacts(
  facts: FactAnswer[],
  known: Citation[] = [],
): { facts: FactAnswer[]; citations: Citation[] } {
  const citations: Citation[] = [...known];
  const gathered = facts.map((fact) => {
    const moved = new Map(
      fact.citations.map((citation) => [citation.token, tokenAmong(citations, citation)]),
    );
    const renumbered = (token: string) => moved.get(token) ?? token;
    return {
      ...fact,
      text: fact.text.replace(/\[\d+\]/g, renumbered),
      citations: fact.citations.map((citation) => ({ ...citation, token: renumbered(citation.token) })),
    };
  });
  return { facts: gathered, citations };
}

/** Its token among those cited so far; a new source is added to them. */
export function tokenAmong(citations: Citation[], citation: Citation): string {
  const known = citations.find((one) => sameSource(one, citation));
  if (known) return known.token;
  const token = `[${citations.length + 1}]`;
  citations.push({ ...citation, token });
  return token;
}

function sameSource({ token: _one, ...one }: Citation, { token: _other, ...other }: Citation): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
