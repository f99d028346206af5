import { addDays } from '../../../kernel/clock.ts';
import type { RawDeathNotice, RawPerson, RawPlace } from '../../../connectors/raw-record.ts';
import { ageOn, type Country, type Draft, type Relation } from '../draft.ts';
import { streamOf, type Prng } from '../prng.ts';
import { dirtySex, ethnicityLabel, writeDate } from './coded.ts';
import { codesNow, codesThen, textNow, textThen } from './places.ts';
import { relationLabel } from './relation.ts';
import { mannerOf, writeName, writeText, type Manner, type Manners } from './spelling.ts';

const MANNERS: Manners = { upper: 0.6, nfd: 0.12 };
const ADULT_AGE = 18;
const UNSIGNED_SHARE = 0.07;
/** A hospital writes nearly all of them electronically; a commune's health station, for deaths at home, not yet. */
const MISSING_SHARE = { hospital: 0.05, home: 0.3 };
const OLD_PLACE_SHARE = 0.3;
const CAUSES = ['Suy hô hấp cấp', 'Viêm phổi nặng', 'Tai nạn giao thông', 'Nhiễm khuẩn huyết'];
const CAUSES_OF_ADULTS = [
  'Nhồi máu cơ tim cấp',
  'Đột quỵ não',
  'Ung thư gan giai đoạn cuối',
  'Suy tim mạn tính',
];
const OLD_AGE = 75;

/** The notices of deaths not yet registered that name this person as next of kin. */
export function deathNoticesOf(country: Country, person: Draft): RawDeathNotice[] {
  if (person.death || ageOn(country.today, person.bornOn) < ADULT_AGE) return [];
  const family = [person.spouse, person.mother, person.father, ...person.children];
  return family.flatMap((relative) => (relative ? (noticeOf(country, relative, person) ?? []) : []));
}

/** Told from the deceased alone, so that all next of kin read the same notice. */
function noticeOf({ today }: Country, deceased: Draft, reader: Draft): RawDeathNotice | undefined {
  const { death, personalId } = deceased;
  if (!death || death.registered) return undefined;
  const chance = streamOf(`death-notice/${personalId}`);
  const isAtHome = death.place === deceased.household.dwelling.street;
  if (chance.chance(isAtHome ? MISSING_SHARE.home : MISSING_SHARE.hospital)) return undefined;
  const signed = !chance.chance(UNSIGNED_SHARE);
  const manner = mannerOf(chance, MANNERS);
  const issuedOn = addDays(death.on, chance.int(0, 1));
  return {
    noticeId: `GBT.${death.on.slice(2).replaceAll('-', '')}.${personalId.slice(-6)}`,
    signed,
    deceased: deceasedAsKept(chance, deceased, manner),
    nextOfKin: identityOf(reader, manner),
    relation: relationLabel(relationTo(deceased, reader)),
    ...deathAsKept(chance, deceased, death, manner),
    facility: isAtHome ? stationOf(death.commune.name) : death.place,
    issuedOn: writeDate({ bornOn: issuedOn > today ? today : issuedOn, yearOnly: false }, 'compact'),
  };
}

function deceasedAsKept(chance: Prng, deceased: Draft, manner: Manner): RawPerson {
  const { commune, street } = deceased.household.dwelling;
  return {
    ...identityOf(deceased, manner),
    sex: dirtySex(chance, deceased.sex),
    ethnicity: ethnicityLabel(chance, deceased.ethnicity),
    nationality: 'Việt Nam',
    permanentResidence: placeAsKept(chance, commune, street),
  };
}

function deathAsKept(
  chance: Prng,
  { bornOn }: Draft,
  { on, commune, place }: NonNullable<Draft['death']>,
  manner: Manner,
): Pick<RawDeathNotice, 'deathDate' | 'deathTime' | 'deathPlace' | 'cause'> {
  return {
    deathDate: writeDate({ bornOn: on, yearOnly: false }, chance.pick(['compact', 'slashed'])),
    deathTime: inventTime(chance),
    deathPlace: placeAsKept(chance, commune, place),
    cause: writeText(inventCause(chance, ageOn(on, bornOn)), manner),
  };
}

function identityOf(person: Draft, manner: Manner): RawPerson {
  return {
    personalId: person.personalId,
    fullName: writeName(person.name, manner),
    birthDate: writeDate(person, 'compact'),
  };
}

function relationTo(deceased: Draft, reader: Draft): Relation {
  if (reader === deceased.spouse) return reader.sex === 'male' ? 'husband' : 'wife';
  if (deceased.children.includes(reader)) return 'child';
  return reader.sex === 'male' ? 'father' : 'mother';
}

function placeAsKept(chance: Prng, commune: Draft['homeTown'], detail: string): RawPlace {
  return chance.chance(OLD_PLACE_SHARE)
    ? { ...textThen(commune, detail), ...codesThen(commune, detail) }
    : { ...textNow(commune, detail), ...codesNow(commune, detail) };
}

function inventCause(chance: Prng, age: number): string {
  if (age < ADULT_AGE) return chance.pick(CAUSES);
  return chance.pick([...CAUSES, ...CAUSES_OF_ADULTS, ...(age >= OLD_AGE ? ['Tuổi già'] : [])]);
}

function inventTime(chance: Prng): string {
  const hour = `${chance.int(0, 23)}`.padStart(2, '0');
  const minute = `${chance.int(0, 59)}`.padStart(2, '0');
  return chance.pick([
    `${hour}:${minute}`,
    `${hour}:${minute}`,
    `${hour}h${minute}`,
    `${hour} giờ ${minute} phút`,
  ]);
}

function stationOf(communeName: string): string {
  return `Trạm Y tế ${communeName.replace(/^(Phường|Xã|Đặc khu) /, '')}`;
}
