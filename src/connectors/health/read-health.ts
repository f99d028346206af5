import type { RawBirthNotice, RawDeathNotice, RawHealth } from '../raw-record.ts';
import { askRegistry } from '../registry/ask-registry.ts';
import type { ReadRegistry } from '../registry/read-registry.ts';
import { toRawPerson, toRawPlace } from '../registry/to-raw-person.ts';
import { WireFailure } from '../wire-failure.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import { YTe, type GiayBaoTu, type GiayChungSinh } from './wire.ts';

export const readHealth: ReadRegistry<'health'> = (line, lookup) =>
  askRegistry(line, lookup, YTe, toRawHealth);

function toRawHealth({ soDinhDanh, giayChungSinh, giayBaoTu }: YTe): RawHealth {
  const isOurs =
    giayChungSinh.every((notice) => names(notice, soDinhDanh)) &&
    giayBaoTu.every(({ nguoiThan }) => nguoiThan.soDinhDanh === soDinhDanh);
  if (!isOurs) throw new WireFailure('wrong-person');
  return { notices: giayChungSinh.map(toRawNotice), deathNotices: giayBaoTu.map(toRawDeathNotice) };
}

/** A notice that names neither parent by id cannot be told to be somebody else's. */
function names({ me, cha }: GiayChungSinh, personalId: string): boolean {
  const parents = [me.soDinhDanh, cha?.soDinhDanh].filter(Boolean);
  return parents.length === 0 || parents.includes(personalId);
}

function toRawNotice(wire: GiayChungSinh): RawBirthNotice {
  return withoutGaps({
    noticeId: wire.soGiay,
    signed: wire.daKySo,
    child: withoutGaps({
      sex: wire.con.gioiTinh,
      birthDate: wire.con.ngaySinh,
      birthPlace: toRawPlace(wire.con.noiSinh),
    }),
    facility: wire.coSoYTe,
    mother: toRawPerson(wire.me),
    father: wire.cha && toRawPerson(wire.cha),
  });
}

function toRawDeathNotice(wire: GiayBaoTu): RawDeathNotice {
  return withoutGaps({
    noticeId: wire.soGiay,
    signed: wire.daKySo,
    deceased: toRawPerson(wire.nguoiMat),
    nextOfKin: toRawPerson(wire.nguoiThan),
    relation: wire.nguoiThan.quanHe,
    deathDate: wire.ngayMat,
    deathTime: wire.gioMat,
    deathPlace: toRawPlace(wire.noiMat),
    cause: wire.nguyenNhan,
    facility: wire.coSoYTe,
    issuedOn: wire.ngayCap,
  });
}
