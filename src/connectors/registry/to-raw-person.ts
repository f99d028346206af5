import type { RawPerson, RawPlace } from '../raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { Person, Place } from './wire.ts';

export function toRawPerson(wire: Person): RawPerson {
  return withoutGaps({
    personalId: wire.soDinhDanh,
    oldIdNumber: wire.soCmnd,
    fullName: wire.hoTen,
    birthDate: wire.ngaySinh,
    sex: wire.gioiTinh,
    ethnicity: wire.danToc,
    nationality: wire.quocTich,
    homeTown: toRawPlace(wire.queQuan),
    birthPlace: toRawPlace(wire.noiSinh),
    permanentResidence: toRawPlace(wire.thuongTru),
    temporaryResidence: toRawPlace(wire.tamTru),
    maritalStatus: wire.tinhTrangHonNhan,
    phone: wire.soDienThoai,
    email: wire.thuDienTu,
    occupation: wire.ngheNghiep,
  });
}

export function toRawPlace(wire: Place | undefined): RawPlace | undefined {
  if (!wire) return undefined;
  return withoutGaps({
    provinceCode: wire.maTinh,
    districtCode: wire.maHuyen,
    communeCode: wire.maXa,
    catalogueOn: wire.ngayDanhMuc,
    detail: wire.diaChiChiTiet,
    text: wire.diaChiDayDu,
  });
}
