import type { RawAct, RawCivilStatus } from '../raw-record.ts';
import { askRegistry } from '../registry/ask-registry.ts';
import type { ReadRegistry } from '../registry/read-registry.ts';
import { toRawPerson, toRawPlace } from '../registry/to-raw-person.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import { HoTich, type SuKien } from './wire.ts';

export const readCivilStatus: ReadRegistry<'civil-status'> = (line, lookup) =>
  askRegistry(line, lookup, HoTich, toRawCivilStatus);

function toRawCivilStatus(wire: HoTich): RawCivilStatus {
  return withoutGaps({
    ...toRawPerson(wire),
    birth: toRawBirth(wire.khaiSinh),
    marriage: toRawMarriage(wire.ketHon),
    marriageCount: wire.soLanKetHon,
  });
}

function toRawBirth(wire: HoTich['khaiSinh']): RawCivilStatus['birth'] {
  if (!wire) return undefined;
  return withoutGaps({
    ...toRawAct('birth', wire),
    father: wire.cha && toRawPerson(wire.cha),
    mother: wire.me && toRawPerson(wire.me),
  });
}

function toRawMarriage(wire: HoTich['ketHon']): RawCivilStatus['marriage'] {
  if (!wire) return undefined;
  return { ...toRawAct('marriage', wire), husband: toRawPerson(wire.chong), wife: toRawPerson(wire.vo) };
}

function toRawAct(kind: string, wire: SuKien): RawAct {
  return withoutGaps({
    kind,
    number: wire.so,
    book: wire.quyen,
    registeredOn: wire.ngayDangKy,
    registeredAt: wire.noiDangKy,
    registeredPlace: toRawPlace(wire.diaBanDangKy),
  });
}
