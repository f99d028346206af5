import type { RawBusiness, RawBusinessRegistration } from '../raw-record.ts';
import { askRegistry } from '../registry/ask-registry.ts';
import type { ReadRegistry } from '../registry/read-registry.ts';
import { toRawPerson, toRawPlace } from '../registry/to-raw-person.ts';
import { WireFailure } from '../wire-failure.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import { DangKyKinhDoanh, type HoKinhDoanh } from './wire.ts';

export const readBusinessRegistration: ReadRegistry<'business-registration'> = (line, lookup) =>
  askRegistry(line, lookup, DangKyKinhDoanh, toRawBusinessRegistration);

function toRawBusinessRegistration({ soDinhDanh, hoKinhDoanh }: DangKyKinhDoanh): RawBusinessRegistration {
  const isOwn = hoKinhDoanh.every(({ chuHo }) => chuHo.soDinhDanh === soDinhDanh);
  if (!isOwn) throw new WireFailure('wrong-person');
  return { businesses: hoKinhDoanh.map(toRawBusiness) };
}

function toRawBusiness(wire: HoKinhDoanh): RawBusiness {
  return withoutGaps({
    businessCode: wire.maSo,
    name: wire.ten,
    address: toRawPlace(wire.diaChi),
    status: wire.tinhTrang,
    registeredOn: wire.ngayDangKy,
    owner: toRawPerson(wire.chuHo),
  });
}
