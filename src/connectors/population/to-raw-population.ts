import { sameJson } from '../../kernel/same-json.ts';
import type { RawPerson, RawPlace, RawPopulation } from '../raw-record.ts';
import { withoutGaps } from '../../kernel/without-gaps.ts';
import type { CongDan, DiaChi, HoVaTen, NguoiThan } from './wire.ts';

export function toRawPopulation(wire: CongDan): RawPopulation {
  return withoutGaps({
    personalId: wire.SoDinhDanh,
    oldIdNumber: wire.SoCMND,
    fullName: toName(wire.HoVaTen),
    birthDate: wire.NgayThangNamSinh?.NgayThangNam || wire.NgayThangNamSinh?.Nam,
    sex: wire.GioiTinh,
    ethnicity: wire.DanToc,
    nationality: wire.QuocTich,
    ...toPlaces(wire),
    maritalStatus: wire.TinhTrangHonNhan,
    phone: wire.SoDienThoai,
    email: wire.ThuDienTu,
    occupation: wire.NgheNghiep,
    father: toRelative(wire.Cha),
    mother: toRelative(wire.Me),
    spouse: toRelative(wire.VoChong),
    head: wire.ChuHo && withoutGaps({ ...toRelative(wire.ChuHo), relation: wire.ChuHo.QuanHe }),
  });
}

/** A present place that is the permanent one is no temporary residence. */
function toPlaces({ NoiSinh, QueQuan, ThuongTru, NoiOHienTai }: CongDan): Partial<RawPerson> {
  return {
    homeTown: toPlace(QueQuan),
    birthPlace: toPlace(NoiSinh),
    permanentResidence: toPlace(ThuongTru),
    temporaryResidence: sameJson(NoiOHienTai, ThuongTru) ? undefined : toPlace(NoiOHienTai),
  };
}

function toPlace(wire: DiaChi | undefined): RawPlace | undefined {
  if (!wire) return undefined;
  return withoutGaps({
    provinceCode: wire.MaTinhThanh,
    districtCode: wire.MaQuanHuyen,
    communeCode: wire.MaPhuongXa,
    catalogueOn: wire.NgayDanhMuc,
    detail: wire.ChiTiet,
  });
}

function toRelative(wire: NguoiThan | undefined): RawPerson | undefined {
  if (!wire) return undefined;
  return withoutGaps({
    personalId: wire.SoDinhDanh,
    oldIdNumber: wire.SoCMND,
    fullName: toName(wire.HoVaTen),
    nationality: wire.QuocTich,
  });
}

function toName(wire: HoVaTen | undefined): string | undefined {
  if (wire === undefined || typeof wire === 'string') return wire;
  return [wire.Ho, wire.ChuDem, wire.Ten].filter(Boolean).join(' ');
}
