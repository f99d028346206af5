import type { RawBirthNotice, RawHealth } from '../raw-record.ts';
import { askRegistry } from '../registry/ask-registry.ts';
import type { ReadRegistry } from '../registry/read-registry.ts';
import { toRawPerson, toRawPlace } from '../registry/to-raw-person.ts';
import { WireFailure } from '../wire-failure.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import { ChungSinh, type GiayChungSinh } from './wire.ts';

export const readHealth: ReadRegistry<'health'> = (line, lookup) =>
  askRegistry(line, lookup, ChungSinh, toRawHealth);

function toRawHealth({ soDinhDanh, giayChungSinh }: ChungSinh): RawHealth {
  if (!giayChungSinh.every((notice) => names(notice, soDinhDanh))) throw new WireFailure('wrong-person');
  return { notices: giayChungSinh.map(toRawNotice) };
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
