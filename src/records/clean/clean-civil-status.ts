import type { RawCivilStatus } from '../../connectors/raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { CivilStatusRecord } from '../record.ts';
import { cleanAct } from './clean-act.ts';
import { cleanPerson } from './clean-person.ts';
import type { Desk } from './desk.ts';

export function cleanCivilStatus(desk: Desk, raw: RawCivilStatus): CivilStatusRecord {
  return withoutGaps({
    ...cleanPerson(desk, raw, ''),
    birth: raw.birth && birthOf(desk, raw.birth),
    marriage: raw.marriage && marriageOf(desk, raw.marriage),
    marriageCount: raw.marriageCount,
  });
}

function birthOf(desk: Desk, raw: NonNullable<RawCivilStatus['birth']>): CivilStatusRecord['birth'] {
  return withoutGaps({
    ...cleanAct(desk, raw, 'birth'),
    father: raw.father && cleanPerson(desk, raw.father, 'birth.father.'),
    mother: raw.mother && cleanPerson(desk, raw.mother, 'birth.mother.'),
  });
}

function marriageOf(desk: Desk, raw: NonNullable<RawCivilStatus['marriage']>): CivilStatusRecord['marriage'] {
  return {
    ...cleanAct(desk, raw, 'marriage'),
    husband: cleanPerson(desk, raw.husband, 'marriage.husband.'),
    wife: cleanPerson(desk, raw.wife, 'marriage.wife.'),
  };
}
