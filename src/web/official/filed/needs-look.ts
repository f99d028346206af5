import type { ReviewField } from '../../../guide/card.ts';

/** A value that cleaning doubts, or that rests on the applicant's word alone. */
export function needsLook({ verdicts, provenance }: Pick<ReviewField, 'verdicts' | 'provenance'>): boolean {
  return isDoubted({ verdicts }) || provenance.selfDeclared;
}

export function isDoubted({ verdicts }: Pick<ReviewField, 'verdicts'>): boolean {
  return verdicts.some(({ ok }) => !ok);
}
