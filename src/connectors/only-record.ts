import { sameJson } from '../kernel/same-json.ts';
import { WireFailure } from './wire-failure.ts';

/** The one record of an answer that may hold it twice; two that differ under one id are nobody's record. */
export function onlyRecord<Wire>(records: readonly Wire[]): Wire | undefined {
  const [first, ...others] = records;
  if (others.some((other) => !sameJson(first, other))) throw new WireFailure('garbage');
  return first;
}
