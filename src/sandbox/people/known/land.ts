import type { RawLand, RawParcel, RawPerson } from '../../../connectors/raw-record.ts';
import type { Draft, ParcelDraft } from '../draft.ts';
import { streamOf, type Prng } from '../prng.ts';
import { writeDate } from './coded.ts';
import { codesThen, OLD_CATALOGUE_ON, textNow, textThen } from './places.ts';
import { mannerOf, writeName, writeText, type Manners } from './spelling.ts';

const MANNERS: Manners = { upper: 0.3, nfd: 0.08, tcvn3: 0.05 };
/** Invented: provinces whose land data has not reached the national database. */
const NOT_CONNECTED = ['04', '11', '12', '66', '96'];
const PURPOSES: Record<string, string> = {
  ODT: 'Đất ở tại đô thị',
  ONT: 'Đất ở tại nông thôn',
  LUC: 'Đất chuyên trồng lúa',
  BHK: 'Đất trồng cây hằng năm khác',
  CLN: 'Đất trồng cây lâu năm',
  NTS: 'Đất nuôi trồng thủy sản',
  RSX: 'Đất rừng sản xuất',
};

/** Whether the province where the person lives hands its land data over. */
export function isLandConnected({ household }: Draft): boolean {
  return !NOT_CONNECTED.includes(household.dwelling.commune.provinceCode);
}

/** The certificates that name the person as an owner. */
export function landOf(person: Draft): RawLand | undefined {
  if (!isLandConnected(person) || person.parcels.length === 0) return undefined;
  return { parcels: person.parcels.map(parcelAsKept) };
}

/** Told from the certificate alone, so that all owners read the same. */
function parcelAsKept(parcel: ParcelDraft): RawParcel {
  const chance = streamOf(`land/${parcel.serial}`);
  const manner = mannerOf(chance, MANNERS);
  return {
    certificateSerial: serialAsKept(chance, parcel.serial),
    registerNumber: chance.pick(['CH ', 'CS ', 'CH']) + `${parcel.registerNumber}`.padStart(5, '0'),
    parcelNumber: `${parcel.parcelNumber}`,
    mapSheet: chance.pick([`${parcel.mapSheet}`, `${parcel.mapSheet}`.padStart(2, '0')]),
    area: areaAsKept(chance, parcel.areaM2),
    purpose: chance.chance(0.4)
      ? parcel.purpose
      : writeText(PURPOSES[parcel.purpose] ?? parcel.purpose, manner),
    address: addressAsKept(parcel),
    issuedOn: writeDate({ bornOn: parcel.issuedOn, yearOnly: false }, chance.pick(['slashed', 'dashed'])),
    owners: parcel.owners.map((owner) => ownerAsKept(owner, writeName(owner.name, manner))),
  };
}

function ownerAsKept(owner: Draft, fullName: string): RawPerson {
  return { personalId: owner.personalId, fullName, birthDate: owner.bornOn.slice(0, 4) };
}

/** As typed: with a space, without, with a dot, or with the letter O as a scanner reads it. */
function serialAsKept(chance: Prng, serial: string): string {
  const [letters, digits] = [serial.slice(0, 2), serial.slice(2)];
  const read = chance.chance(0.3) ? letters.replaceAll('O', '0') : letters;
  return chance.pick([`${read} ${digits}`, `${read} ${digits}`, `${read}${digits}`, `${read}.${digits}`]);
}

function areaAsKept(chance: Prng, areaM2: number): string {
  const vietnamese = areaM2.toLocaleString('de-DE', { maximumFractionDigits: 1 });
  return chance.pick([vietnamese, `${vietnamese} m2`, areaM2.toFixed(1)]);
}

/** Certificates keep the address of the day they were given. */
function addressAsKept({ commune, street, issuedOn }: ParcelDraft): RawParcel['address'] {
  if (issuedOn > OLD_CATALOGUE_ON) return textNow(commune, street);
  return { ...textThen(commune, street), ...codesThen(commune, street), catalogueOn: OLD_CATALOGUE_ON };
}
