import { evaluate as runFeel } from 'feelin';
import { FeelError } from './expression.ts';
import { FEEL_HELPERS } from './helpers.ts';

/** Runs feelin on known operands; its warnings are errors, for after one it goes on with a guess. */
export function runOperation(text: string, operands: Record<string, unknown>, whole = text): unknown {
  const { value, warnings } = runFeel(text, { ...FEEL_HELPERS, ...operands });
  const [warning] = warnings;
  if (warning) throw new FeelError(whole, warning.message);
  return value;
}
