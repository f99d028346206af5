import { FeelError } from './expression.ts';

/** `nothing` is an answer too: the source was read and holds no such thing. Only a null test may use it. */
export type Reading = { is: 'value'; value: unknown } | { is: 'nothing' } | { is: 'unknown' };

export const UNKNOWN: Reading = { is: 'unknown' };
const NOTHING: Reading = { is: 'nothing' };

export function valueOrNothing(value: unknown): Reading {
  return value === null || value === undefined ? NOTHING : { is: 'value', value };
}

/** An attribute; of a list those of its items that have it, as FEEL has it (DMN 1.5, 10.3.2.5). */
export function step(reading: Reading, name: string): Reading {
  if (reading.is !== 'value') return reading;
  const { value } = reading;
  if (!Array.isArray(value)) return valueOrNothing(attributeOf(value, name));
  const held = value.map((item) => attributeOf(item, name));
  return { is: 'value', value: held.filter((one) => one !== null && one !== undefined) };
}

function attributeOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FeelError(name, 'no attributes here');
  return (value as Record<string, unknown>)[name];
}

/** Truth of a logical operand; undefined is unknown. */
export function truthOf(reading: Reading): boolean | undefined {
  if (reading.is !== 'value') return undefined;
  if (typeof reading.value !== 'boolean')
    throw new FeelError(String(reading.value), 'true or false is expected');
  return reading.value;
}

/** `and` is settled by one false, `or` by one true; otherwise one unknown part leaves it unknown. */
export function junction(settledBy: boolean, parts: (() => Reading)[]): Reading {
  let open = false;
  for (const part of parts) {
    const truth = truthOf(part());
    if (truth === settledBy) return { is: 'value', value: settledBy };
    if (truth === undefined) open = true;
  }
  return open ? UNKNOWN : { is: 'value', value: !settledBy };
}
