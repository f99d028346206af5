import { decide, evaluate, type Scope } from '../eforms/evaluate.ts';
import { sameJson } from '../kernel/same-json.ts';
import type { ExampleRow, FeelSite } from './feel-sites.ts';

/** Why an example does not come out as written, or undefined. `unknown` as the outcome stands for undecidable. */
export function failureOf(site: FeelSite, example: ExampleRow, defaultDay: string): string | undefined {
  const scope = scopeOfExample(example.given, defaultDay);
  const outcome = outcomeOf(site, scope);
  if (sameJson(outcome, example.then)) return undefined;
  return `gives ${JSON.stringify(outcome)}, not ${JSON.stringify(example.then)}, for ${JSON.stringify(example.given)}`;
}

function outcomeOf(site: FeelSite, scope: Scope): unknown {
  if (site.when !== undefined && decide(site.when, scope) !== 'yes') return 'unknown';
  const result = evaluate(site.expression, scope);
  return result.known ? result.value : 'unknown';
}

/** Keys are `today`, field ids, and record paths; a record given as null is one whose source holds nothing. */
function scopeOfExample(given: Record<string, unknown>, defaultDay: string): Scope {
  const records: Record<string, unknown> = {};
  const values: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(given)) {
    if (path.startsWith('records.')) put(records, path.split('.').slice(1), value);
    else values[path] = value;
  }
  const { today = defaultDay, ...fields } = values;
  return { values: fields as Scope['values'], records: records as Scope['records'], today: String(today) };
}

function put(into: Record<string, unknown>, [name = '', ...deeper]: string[], value: unknown): void {
  if (deeper.length === 0) {
    into[name] = value;
    return;
  }
  const inner = (into[name] ??= {}) as Record<string, unknown>;
  put(inner, deeper, value);
}
