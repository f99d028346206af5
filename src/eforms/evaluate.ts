import type { Value } from './value.ts';
import { FeelError, parseFeel, runOperation } from './feel/expression.ts';
import type { Expression, OrderSign } from './feel/expression.ts';
import { callHelper, NotKnown } from './feel/helpers.ts';

/** All a rule may look at. */
export interface Scope {
  /** by field id, `child.fullName` */
  values: Record<string, Value>;
  /** by FEEL name; null: the source answered that it holds nothing; undefined: not read, declined or down */
  records: Record<string, object | null | undefined>;
  /** the day in Vietnam, `yyyy-mm-dd` */
  today: string;
}

export type Evaluation = { known: true; value: unknown } | { known: false };

/** `nothing` is an answer too: the source was read and holds no such thing. Only a null test may use it. */
type Reading = { is: 'value'; value: unknown } | { is: 'nothing' } | { is: 'unknown' };

type Locals = Record<string, unknown>;

/**
 * Evaluates FEEL in three values: a rule whose inputs do not decide it is unknown, never guessed. Only
 * `answered(records.x)` can tell an unknown apart, where a second source may speak for one that is down.
 */
export function evaluate(expression: string, scope: Scope): Evaluation {
  const reading = evaluateTree(parseFeel(expression), scope, {});
  return reading.is === 'value' ? { known: true, value: reading.value } : { known: false };
}

/** True only when the rule is known to hold. */
export function holds(expression: string, scope: Scope): boolean {
  const result = evaluate(expression, scope);
  return result.known && result.value === true;
}

/** `yes`, `no`, or `unknown`; an absent rule holds. */
export function decide(expression: string | undefined, scope: Scope): 'yes' | 'no' | 'unknown' {
  if (expression === undefined) return 'yes';
  const result = evaluate(expression, scope);
  if (!result.known) return 'unknown';
  return result.value === true ? 'yes' : 'no';
}

function evaluateTree(tree: Expression, scope: Scope, locals: Locals): Reading {
  const of = (part: Expression) => evaluateTree(part, scope, locals);
  switch (tree.kind) {
    case 'constant':
      return valueOrNothing(tree.value);
    case 'path':
      return lookUp(tree.segments, scope, locals);
    case 'member':
      return step(of(tree.of), tree.name);
    case 'and':
      return junction(false, [() => of(tree.left), () => of(tree.right)]);
    case 'or':
      return junction(true, [() => of(tree.left), () => of(tree.right)]);
    case 'not': {
      const truth = truthOf(of(tree.of));
      return truth === undefined ? UNKNOWN : { is: 'value', value: !truth };
    }
    case 'answered':
      return { is: 'value', value: of(tree.of).is !== 'unknown' };
    case 'if': {
      const truth = truthOf(of(tree.test));
      return truth === undefined ? UNKNOWN : of(truth ? tree.then : tree.otherwise);
    }
    case 'null-test': {
      const reading = of(tree.of);
      return reading.is === 'unknown'
        ? UNKNOWN
        : { is: 'value', value: (reading.is === 'nothing') !== tree.negated };
    }
    case 'same':
      return same(of(tree.left), of(tree.right), tree.negated);
    case 'order':
      return order(tree.sign, of(tree.left), of(tree.right));
    case 'call':
      return attempt(tree.parameters.map(of), (values) => callHelper(tree.name, values));
    case 'filter':
      return filter(of(tree.list), tree.test, scope, locals);
    case 'quantified':
      return quantify(tree, of(tree.list), scope, locals);
    case 'operation':
      return operate(tree.text, tree.operands.map(of));
  }
}

const UNKNOWN: Reading = { is: 'unknown' };
const NOTHING: Reading = { is: 'nothing' };

function valueOrNothing(value: unknown): Reading {
  return value === null || value === undefined ? NOTHING : { is: 'value', value };
}

function lookUp([root = '', ...names]: string[], scope: Scope, locals: Locals): Reading {
  if (root in locals) return names.reduce(step, valueOrNothing(locals[root]));
  if (root === 'today') return { is: 'value', value: scope.today };
  const [second = '', ...deeper] = names;
  if (root !== 'records') {
    const value = scope.values[`${root}.${second}`];
    return deeper.reduce(step, value === undefined ? UNKNOWN : { is: 'value', value });
  }
  const record = scope.records[second];
  return deeper.reduce(step, record === undefined ? UNKNOWN : valueOrNothing(record));
}

function step(reading: Reading, name: string): Reading {
  if (reading.is !== 'value') return reading;
  const { value } = reading;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FeelError(name, 'no attributes here');
  return valueOrNothing((value as Record<string, unknown>)[name]);
}

/** Truth of a logical operand; undefined is unknown. */
function truthOf(reading: Reading): boolean | undefined {
  if (reading.is !== 'value') return undefined;
  if (typeof reading.value !== 'boolean')
    throw new FeelError(String(reading.value), 'true or false is expected');
  return reading.value;
}

/** `and` is settled by one false, `or` by one true; otherwise one unknown part leaves it unknown. */
function junction(settledBy: boolean, parts: (() => Reading)[]): Reading {
  let open = false;
  for (const part of parts) {
    const truth = truthOf(part());
    if (truth === settledBy) return { is: 'value', value: settledBy };
    if (truth === undefined) open = true;
  }
  return open ? UNKNOWN : { is: 'value', value: !settledBy };
}

function same(left: Reading, right: Reading, negated: boolean): Reading {
  if (left.is !== 'value' || right.is !== 'value') return UNKNOWN;
  const scalars = typeof left.value !== 'object' && typeof left.value === typeof right.value;
  if (scalars) return { is: 'value', value: (left.value === right.value) !== negated };
  return operate(negated ? 'v0 != v1' : 'v0 = v1', [left, right]);
}

function filter(list: Reading, test: Expression, scope: Scope, locals: Locals): Reading {
  if (list.is !== 'value') return list;
  if (!Array.isArray(list.value)) throw new FeelError(String(list.value), 'a list is expected');
  if (test.kind === 'constant' && typeof test.value === 'number')
    return valueOrNothing(list.value.at(test.value - 1));
  const kept: unknown[] = [];
  for (const item of list.value) {
    const truth = truthOf(evaluateTree(test, scope, { ...locals, item }));
    if (truth === undefined) return UNKNOWN;
    if (truth) kept.push(item);
  }
  return { is: 'value', value: kept };
}

function quantify(
  tree: Extract<Expression, { kind: 'quantified' }>,
  list: Reading,
  scope: Scope,
  locals: Locals,
): Reading {
  if (list.is !== 'value') return UNKNOWN;
  if (!Array.isArray(list.value)) throw new FeelError(String(list.value), 'a list is expected');
  const tests = list.value.map(
    (item) => () => evaluateTree(tree.test, scope, { ...locals, [tree.name]: item }),
  );
  return junction(!tree.every, tests);
}

/** Numbers, by far the most common, need no FEEL engine; dates and all else are its business. */
function order(sign: OrderSign, left: Reading, right: Reading): Reading {
  if (left.is !== 'value' || right.is !== 'value') return UNKNOWN;
  const [one, other] = [left.value, right.value];
  if (typeof one !== 'number' || typeof other !== 'number') return operate(`v0 ${sign} v1`, [left, right]);
  return { is: 'value', value: compare(sign, one, other) };
}

function compare(sign: OrderSign, one: number, other: number): boolean {
  switch (sign) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
  }
}

function operate(text: string, operands: Reading[]): Reading {
  return attempt(operands, (values) =>
    runOperation(text, Object.fromEntries(values.map((value, index) => [`v${index}`, value]))),
  );
}

/** Runs on operands that are all known; unknown where one is not, or where a helper cannot tell. */
function attempt(operands: Reading[], run: (values: unknown[]) => unknown): Reading {
  const values: unknown[] = [];
  for (const operand of operands) {
    if (operand.is !== 'value') return UNKNOWN;
    values.push(operand.value);
  }
  try {
    return valueOrNothing(run(values));
  } catch (error) {
    if (error instanceof NotKnown) return UNKNOWN;
    throw error;
  }
}
