import type { Procedure } from './procedure.ts';

/** The procedure as in force on a day (`yyyy-mm-dd`); a retired code names its successor; otherwise undefined. */
export function findProcedure(
  procedures: Procedure[],
  code: string,
  on: string,
): Procedure | { code: string; replacedBy: string } | undefined {
  const current = procedures.find((procedure) => procedure.code === code && isInForce(procedure, on));
  if (current) return current;
  const successor = procedures.find(
    (procedure) => procedure.replaces.includes(code) && isInForce(procedure, on),
  );
  return successor && { code, replacedBy: successor.code };
}

/** Both ends of a version's life count as in force. */
export function isInForce({ effectiveFrom, effectiveTo }: Procedure, on: string): boolean {
  return effectiveFrom <= on && (effectiveTo === undefined || on <= effectiveTo);
}
