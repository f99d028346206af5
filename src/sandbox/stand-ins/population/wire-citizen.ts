import type { CongDan, DiaChi, HoVaTen, NguoiThan } from '../../../connectors/population/wire.ts';
import type { RawPerson, RawPlace, RawPopulation } from '../../../connectors/raw-record.ts';

/** Elements in the service's order. */
export function wireCitizen(raw: RawPopulation, personalId: string, updatedAt: string): CongDan {
  return {
    SoDinhDanh: personalId,
    SoCMND: raw.oldIdNumber,
    HoVaTen: wireName(raw.fullName ?? '', personalId),
    GioiTinh: raw.sex,
    DanToc: raw.ethnicity,
    TinhTrangHonNhan: raw.maritalStatus,
    NgayThangNamSinh: wireBirth(raw.birthDate ?? ''),
    NoiSinh: wireAddress(raw.birthPlace),
    QueQuan: wireAddress(raw.homeTown),
    ThuongTru: wireAddress(raw.permanentResidence),
    NoiOHienTai: wireAddress(raw.temporaryResidence ?? raw.permanentResidence),
    QuocTich: raw.nationality,
    SoDienThoai: raw.phone,
    ThuDienTu: raw.email,
    NgheNghiep: raw.occupation,
    Cha: wireRelative(raw.father),
    Me: wireRelative(raw.mother),
    VoChong: wireRelative(raw.spouse),
    ChuHo: raw.head && { QuanHe: raw.head.relation, ...wireRelative(raw.head) },
    NgayCapNhat: updatedAt,
  };
}

/** Old entries were never taken apart: the whole name lies in `Ten`. */
function wireName(fullName: string, personalId: string): HoVaTen {
  const words = fullName.split(' ');
  const isWhole = Number(personalId.at(-1)) % 3 === 0 || words.length < 2;
  if (isWhole) return { Ho: '', ChuDem: '', Ten: fullName };
  return { Ho: words[0], ChuDem: words.slice(1, -1).join(' '), Ten: words.at(-1) };
}

/** `yyyymmdd` or, of people born long ago, the year alone */
function wireBirth(birthDate: string): CongDan['NgayThangNamSinh'] {
  const isWhole = birthDate.length > 4;
  return { Nam: birthDate.slice(0, 4), NgayThangNam: isWhole ? birthDate : '' };
}

function wireAddress(raw: RawPlace | undefined): DiaChi | undefined {
  if (!raw) return undefined;
  return {
    MaTinhThanh: raw.provinceCode,
    MaQuanHuyen: raw.districtCode,
    MaPhuongXa: raw.communeCode,
    ChiTiet: raw.detail ?? raw.text,
    QuocGia: 'VN',
    NgayDanhMuc: raw.catalogueOn,
  };
}

function wireRelative(raw: RawPerson | undefined): NguoiThan | undefined {
  if (!raw) return undefined;
  return {
    HoVaTen: raw.fullName,
    QuocTich: raw.nationality,
    SoDinhDanh: raw.personalId,
    SoCMND: raw.oldIdNumber,
  };
}
