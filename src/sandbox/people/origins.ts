import type { Commune } from './commune.ts';
import type { Country } from './draft.ts';
import { ETHNICITIES } from './names.ts';

/** Provinces where many people of other peoples than the Kinh live, with the people met there. */
const PEOPLES_OF: Record<string, readonly string[]> = {
  '04': ['tay', 'nung', 'hmong', 'dao'],
  '08': ['tay', 'hmong', 'dao'],
  '11': ['thai', 'hmong'],
  '12': ['thai', 'hmong', 'dao'],
  '14': ['thai', 'muong', 'hmong'],
  '15': ['tay', 'hmong', 'dao'],
  '19': ['tay', 'nung'],
  '20': ['tay', 'nung', 'dao'],
  '25': ['muong', 'dao'],
  '38': ['muong', 'thai'],
  '40': ['thai'],
  '56': ['cham'],
  '68': ['cham'],
  '79': ['hoa'],
  '86': ['khmer'],
  '91': ['khmer'],
  '92': ['khmer', 'hoa'],
  '96': ['khmer'],
};

export function inventEthnicity(country: Country, commune: Commune): string {
  const { chance } = country;
  const peoples = PEOPLES_OF[commune.provinceCode];
  if (peoples && chance.chance(0.55)) return chance.pick(peoples);
  return chance.chance(0.02) ? chance.pick(ETHNICITIES) : 'kinh';
}

/** Most stay where their family is from; the others moved to another province. */
export function inventHomeTown(country: Country, dwelling: Commune): Commune {
  const { chance, communes } = country;
  if (chance.chance(0.25)) return chance.pick(communes);
  return chance.pick(communes.filter(({ provinceCode }) => provinceCode === dwelling.provinceCode));
}
