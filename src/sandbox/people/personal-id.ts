import type { Prng } from './prng.ts';

/**
 * Twelve digits without a check digit: the province of the birth registration (legacy code, three digits),
 * century and sex (0/1 man/woman of the 1900s, 2/3 of the 2000s), year of birth, six at random.
 */
export function inventPersonalId(
  chance: Prng,
  birth: { provinceCode: string; bornOn: string; sex: 'male' | 'female' },
  taken: Set<string>,
): string {
  const century = (Number(birth.bornOn.slice(0, 2)) - 19) * 2 + (birth.sex === 'male' ? 0 : 1);
  const head = `0${birth.provinceCode}${century}${birth.bornOn.slice(2, 4)}`;
  const id = `${head}${chance.digits(6)}`;
  if (taken.has(id)) return inventPersonalId(chance, birth, taken);
  taken.add(id);
  return id;
}
