import type { HelperName } from './helpers.ts';

/**
 * FEEL decides silently on missing data, so its logic (paths, and/or/not, if, null tests, filters) is kept as
 * a tree that knows "unknown"; whatever remains is an operation that feelin runs on operands all known.
 */
export type Expression =
  | { kind: 'path'; segments: string[] }
  | { kind: 'member'; of: Expression; name: string }
  | { kind: 'filter'; list: Expression; test: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not' | 'answered'; of: Expression }
  | { kind: 'if'; test: Expression; then: Expression; otherwise: Expression }
  | { kind: 'quantified'; every: boolean; name: string; list: Expression; test: Expression }
  | { kind: 'null-test'; of: Expression; negated: boolean }
  | { kind: 'same'; left: Expression; right: Expression; negated: boolean; text: string }
  | { kind: 'order'; left: Expression; right: Expression; sign: OrderSign }
  | { kind: 'call'; name: HelperName; parameters: Expression[] }
  | { kind: 'constant'; value: unknown }
  | { kind: 'operation'; text: string; operands: Expression[] };

export type OrderSign = '<' | '<=' | '>' | '>=';

/** A rule that is not FEEL, or not the part of it that we admit. */
export class FeelError extends Error {
  constructor(expression: string, reason: string) {
    super(`${reason} in "${expression}"`);
    this.name = 'FeelError';
  }
}
