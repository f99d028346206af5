import type { RawPerson, RawPlace } from '../../../connectors/raw-record.ts';
import type { Person, Place } from '../../../connectors/registry/wire.ts';

export function wirePerson(raw: RawPerson): Person {
  return {
    soDinhDanh: raw.personalId,
    soCmnd: raw.oldIdNumber,
    hoTen: raw.fullName,
    ngaySinh: raw.birthDate,
    gioiTinh: raw.sex,
    danToc: raw.ethnicity,
    quocTich: raw.nationality,
    queQuan: wirePlace(raw.homeTown),
    noiSinh: wirePlace(raw.birthPlace),
    thuongTru: wirePlace(raw.permanentResidence),
    tamTru: wirePlace(raw.temporaryResidence),
    tinhTrangHonNhan: raw.maritalStatus,
    soDienThoai: raw.phone,
    thuDienTu: raw.email,
    ngheNghiep: raw.occupation,
  };
}

export function wirePlace(raw: RawPlace | undefined): Place | undefined {
  if (!raw) return undefined;
  return {
    maTinh: raw.provinceCode,
    maHuyen: raw.districtCode,
    maXa: raw.communeCode,
    ngayDanhMuc: raw.catalogueOn,
    diaChiChiTiet: raw.detail,
    diaChiDayDu: raw.text,
  };
}
