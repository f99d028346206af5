import type { Verdict } from '../records/record.ts';
import { feelNameOf, type SourceId } from '../records/source-id.ts';
import type { DossierState, Entry } from './dossier-state.ts';
import type { Field, Origin } from './eform.ts';
import { decide, evaluate, type Scope } from './evaluate.ts';
import { parseFeel } from './feel/parse-feel.ts';
import { fieldsRead, pathsRead } from './feel/paths-read.ts';
import { fitsField } from './fits-field.ts';
import type { Value } from './value.ts';

export interface OriginValue {
  origin: Origin;
  value: Value;
}

/** What each origin of a field gives, in order of trust; an origin that is not known or does not fit gives nothing. */
export function originValues(field: Field, scope: Scope): OriginValue[] {
  return field.from.flatMap((origin) => {
    if (decide(origin.when, scope) !== 'yes') return [];
    const result = evaluate(origin.value, scope);
    const fit = result.known ? fitsField(field, result.value) : undefined;
    return fit?.ok ? [{ origin, value: fit.value }] : [];
  });
}

/** The value as it enters the dossier: from a record with its id and doubts, or by a rule from what the rule read. */
export function entryFrom(
  { origin, value }: OriginValue,
  state: DossierState,
  values: DossierState['values'],
): Entry {
  if (origin.source === 'derived') {
    const readAt = latest(inputsReadAt(origin.value, state, values), state.signedIn.readAt);
    return { value, provenance: { source: 'derived', readAt, selfDeclared: false }, verdicts: [] };
  }
  const clean = recordOf(origin.source, state);
  const { recordId, readAt = state.signedIn.readAt } = clean ?? {};
  const provenance = {
    source: origin.source,
    ...(recordId ? { recordId } : {}),
    readAt,
    selfDeclared: false,
  };
  return { value, provenance, verdicts: clean ? verdictsOn(origin, clean.verdicts) : [] };
}

function recordOf(source: SourceId, state: DossierState) {
  return source === 'vneid' ? state.signedIn : state.records[source as keyof DossierState['records']]?.clean;
}

/** Doubts are kept by attribute path, so only a plain path has some. */
function verdictsOn({ source, value }: Origin, verdicts: Record<string, Verdict[]>): Verdict[] {
  const tree = parseFeel(value);
  if (tree.kind !== 'path' || source === 'derived') return [];
  const [root, record, ...attribute] = tree.segments;
  return root === 'records' && record === feelNameOf(source) ? (verdicts[attribute.join('.')] ?? []) : [];
}

function inputsReadAt(expression: string, state: DossierState, values: DossierState['values']): string[] {
  const ofFields = fieldsRead(expression).flatMap((id) => values[id]?.provenance.readAt ?? []);
  const records = [state.signedIn, ...Object.values(state.records).flatMap((read) => read.clean ?? [])];
  const ofRecords = records
    .filter(({ source }) => readsRecord(expression, source))
    .map(({ readAt }) => readAt);
  return [...ofFields, ...ofRecords];
}

function readsRecord(expression: string, source: SourceId): boolean {
  const prefix = `records.${feelNameOf(source)}`;
  return pathsRead(expression).some((path) => path === prefix || path.startsWith(`${prefix}.`));
}

function latest(instants: string[], otherwise: string): string {
  return instants.reduce((last, instant) => (instant > last ? instant : last), instants[0] ?? otherwise);
}
