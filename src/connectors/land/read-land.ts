import type { RawLand, RawParcel } from '../raw-record.ts';
import { askRegistry } from '../registry/ask-registry.ts';
import type { ReadRegistry } from '../registry/read-registry.ts';
import { toRawPerson, toRawPlace } from '../registry/to-raw-person.ts';
import { WireFailure } from '../wire-failure.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import { DatDai, type ThuaDat } from './wire.ts';

export const readLand: ReadRegistry<'land'> = (line, lookup) => askRegistry(line, lookup, DatDai, toRawLand);

function toRawLand({ soDinhDanh, thuaDat }: DatDai): RawLand {
  if (!thuaDat.every((parcel) => isOf(parcel, soDinhDanh))) throw new WireFailure('wrong-person');
  return { parcels: thuaDat.map(toRawParcel) };
}

/** Old certificates name their owners without ids; one that names others by id and not the asker is theirs. */
function isOf({ chuSuDung }: ThuaDat, personalId: string): boolean {
  const owners = chuSuDung.map((owner) => owner.soDinhDanh).filter(Boolean);
  return owners.length === 0 || owners.includes(personalId);
}

function toRawParcel(wire: ThuaDat): RawParcel {
  return withoutGaps({
    certificateSerial: wire.soPhatHanh,
    registerNumber: wire.soVaoSo,
    parcelNumber: wire.soThua,
    mapSheet: wire.soTo,
    area: wire.dienTich,
    purpose: wire.mucDich,
    address: toRawPlace(wire.diaChi),
    issuedOn: wire.ngayCap,
    owners: wire.chuSuDung.map(toRawPerson),
  });
}
