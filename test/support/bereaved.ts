import type { Value } from '../../src/eforms/value.ts';
import type { PersonView } from './sandbox-control.ts';

export interface Bereaved {
  relative: PersonView;
  deceased: PersonView;
  /** who died, as the relative would say it */
  kinship: 'father' | 'mother' | 'husband' | 'wife' | 'child';
  /** there is one electronic notice, signed */
  noticed: boolean;
}

/** Everybody of age who lost somebody lately, whose death is not registered yet. */
export function bereavedOf(people: PersonView[]): Bereaved[] {
  const byId = new Map(people.map((person) => [person.personalId, person]));
  return people.flatMap((relative) => {
    if (relative.truth.deathDate || relative.truth.birthDate.value > '2008') return [];
    return kinOf(relative).flatMap(([id, kinship]): Bereaved[] => {
      const deceased = id ? byId.get(id) : undefined;
      if (!deceased?.truth.deathDate || deceased.truth.deathRegistered) return [];
      const notices = noticesOf(relative);
      if (notices.length > 1 || notices.some(({ signed }) => !signed)) return [];
      return [{ relative, deceased, kinship: kinship ?? spouseOf(deceased), noticed: notices.length === 1 }];
    });
  });
}

function kinOf({ family }: PersonView): [string | null, Bereaved['kinship'] | undefined][] {
  return [
    [family.father, 'father'],
    [family.mother, 'mother'],
    [family.spouse, undefined],
    ...family.children.map((id): [string, 'child'] => [id, 'child']),
  ];
}

function spouseOf({ truth }: PersonView): 'husband' | 'wife' {
  return truth.sex === 'male' ? 'husband' : 'wife';
}

function noticesOf({ knownTo }: PersonView): { signed: boolean }[] {
  return (knownTo['health']?.['deathNotices'] ?? []) as { signed: boolean }[];
}

/** All that the relative can tell about the death. */
export function deathFacts({ relative, deceased, kinship }: Bereaved): Record<string, Value> {
  const { truth, personalId } = deceased;
  return {
    'deceased.kinship': kinship,
    'deceased.fullName': truth.fullName,
    'deceased.personalId': personalId,
    'deceased.birthDate': truth.birthDate,
    'deceased.sex': truth.sex,
    'deceased.ethnicity': truth.ethnicity,
    'deceased.nationality': truth.nationality,
    'deceased.residence': truth.permanentResidence,
    'deceased.residenceKind': 'permanent',
    'deceased.deathDate': truth.deathDate ?? { value: '2026-11-20', precision: 'day' },
    'deceased.deathPlace': truth.deathPlace ?? truth.permanentResidence,
    'deceased.cause': 'Tuổi già',
    'deceased.noticeNumber': '12/GBT',
    'deceased.noticeIssuedOn': truth.deathDate ?? { value: '2026-11-20', precision: 'day' },
    'deceased.noticeIssuedBy': 'Trạm Y tế',
    'applicant.relation': kinship === 'child' ? 'mother' : kinship === 'husband' ? 'wife' : 'child',
    'applicant.permanentResidence': relative.truth.permanentResidence,
    'applicant.phone': relative.truth.phone ?? '0912345678',
  };
}
