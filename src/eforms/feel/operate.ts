import type { OrderSign } from './expression.ts';
import { NotKnown } from './helpers.ts';
import { UNKNOWN, valueOrNothing, type Reading } from './reading.ts';
import { runOperation } from './run-operation.ts';

export function same(left: Reading, right: Reading, negated: boolean): Reading {
  if (left.is !== 'value' || right.is !== 'value') return UNKNOWN;
  const scalars = typeof left.value !== 'object' && typeof left.value === typeof right.value;
  if (scalars) return { is: 'value', value: (left.value === right.value) !== negated };
  return operate(negated ? 'v0 != v1' : 'v0 = v1', [left, right]);
}

/** Numbers and texts (ISO days among them) need no FEEL engine; all else is its business. */
export function order(sign: OrderSign, left: Reading, right: Reading): Reading {
  if (left.is !== 'value' || right.is !== 'value') return UNKNOWN;
  const [one, other] = [left.value, right.value];
  if (typeof one === 'number' && typeof other === 'number')
    return { is: 'value', value: compare(sign, one, other) };
  if (typeof one === 'string' && typeof other === 'string')
    return { is: 'value', value: compare(sign, one, other) };
  return operate(`v0 ${sign} v1`, [left, right]);
}

function compare<Ordered extends number | string>(sign: OrderSign, one: Ordered, other: Ordered): boolean {
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

export function operate(text: string, operands: Reading[]): Reading {
  return attempt(operands, (values) =>
    runOperation(text, Object.fromEntries(values.map((value, index) => [`v${index}`, value]))),
  );
}

/** Runs on operands that are all known; unknown where one is not, or where a helper cannot tell. */
export function attempt(operands: Reading[], run: (values: unknown[]) => unknown): Reading {
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
