import type { EForm } from './eform.ts';

/** The version in force on a day (`yyyy-mm-dd`, both ends included), or undefined where none can be filed. */
export function eformInForce(eforms: EForm[], code: string, day: string): EForm | undefined {
  return eforms.find(
    (eform) =>
      eform.code === code &&
      eform.effectiveFrom <= day &&
      (eform.effectiveTo === undefined || day <= eform.effectiveTo),
  );
}
