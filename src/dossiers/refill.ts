import { fillFromRecords } from '../eforms/fill.ts';
import { withRecordOptions } from '../eforms/record-options.ts';
import { sameValue } from '../records/clean/same-value.ts';
import type { Dossier } from './dossier.ts';

/** Fills from records and rules whatever can be filled; what the citizen entered is never touched. */
export function refill(dossier: Dossier): Dossier {
  const eform = withRecordOptions(dossier.eform, dossier.state);
  return { ...dossier, eform, state: fillFromRecords(eform, dossier.state, sameValue).state };
}
