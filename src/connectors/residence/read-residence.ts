import { askRegistry } from '../registry/ask-registry.ts';
import type { ReadRegistry } from '../registry/read-registry.ts';
import { toRawPerson, toRawPlace } from '../registry/to-raw-person.ts';
import type { RawResidence } from '../raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import { CuTru } from './wire.ts';

export const readResidence: ReadRegistry<'residence'> = (line, lookup) =>
  askRegistry(line, lookup, CuTru, toRawResidence);

function toRawResidence(wire: CuTru): RawResidence {
  return withoutGaps({
    ...toRawPerson(wire),
    relationToHead: wire.quanHeVoiChuHo,
    head: wire.chuHo && toRawPerson(wire.chuHo),
    address: toRawPlace(wire.diaChiHo),
    members: wire.thanhVien?.map((member) =>
      withoutGaps({ ...toRawPerson(member), relationToHead: member.quanHeVoiChuHo }),
    ),
  });
}
