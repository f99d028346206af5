import { FeelError, type Expression } from './feel/expression.ts';
import { callHelper } from './feel/helpers.ts';
import { attempt, operate, order, same } from './feel/operate.ts';
import { parseFeel } from './feel/parse-feel.ts';
import { junction, step, truthOf, UNKNOWN, valueOrNothing, type Reading } from './feel/reading.ts';
import type { Value } from './value.ts';

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

function lookUp([root = '', ...names]: string[], scope: Scope, locals: Locals): Reading {
  if (Object.hasOwn(locals, root)) return names.reduce(step, valueOrNothing(locals[root]));
  if (root === 'today') return { is: 'value', value: scope.today };
  const [second = '', ...deeper] = names;
  if (root !== 'records') {
    const value = scope.values[`${root}.${second}`];
    return deeper.reduce(step, value === undefined ? UNKNOWN : { is: 'value', value });
  }
  const record = scope.records[second];
  return deeper.reduce(step, record === undefined ? UNKNOWN : valueOrNothing(record));
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
