import type { Value } from '../../eforms/value.ts';

/** A paper handed in, with its bytes: a link would have to stay open for as long as delivery is tried. */
export interface TepNop {
  TepDinhKemId: string;
  TenTepDinhKem: string;
  IsDeleted: '0';
  /** our id of the requirement that it meets */
  MaThanhPhanHoSo: string;
  DuongDanTaiTepTin: '';
  LoaiTep: string;
  /** base64 */
  NoiDung: string;
  /** hexadecimal, of the bytes */
  Sha256: string;
}

/** Another person's consent, as they gave it under their own sign-on. */
export interface YKien {
  MaYKien: string;
  /** personal id */
  MaDinhDanh: string;
  HoTen: string;
  KetQua: 'DONG_Y';
  ThoiDiem: string;
  /** hash of what they were shown */
  MaXacNhan: string;
}

/** A fee that was paid before filing. */
export interface LePhi {
  MaHoaDon: string;
  /** the payment platform's own */
  MaGiaoDich: string;
  /** đồng */
  SoTien: number;
  /** `yyyyMMddHHmmss` in Vietnam */
  ThoiDiemThanhToan: string;
}

/** One dossier of `DongBoHoSoMC`. `MaHoSo` is the sender's reference; the national code comes back. */
export interface HoSo {
  MaHoSo: string;
  MaTTHC: string;
  TenTTHC: string;
  ChuHoSo: string;
  /** a person; 2 would be a business */
  LoaiDoiTuong: '1';
  /** personal id */
  MaDoiTuong: string;
  Email: string;
  SoDienThoai: string;
  /** when the applicant confirmed, `yyyyMMddHHmmss` in Vietnam */
  NgayTiepNhan: string;
  TrangThaiHoSo: '1';
  /** hash of what the applicant confirmed */
  MaXacNhan: string;
  /** by field id */
  DuLieuBieuMau: Record<string, Value>;
  /** where each value came from, by field id */
  NguonDuLieu: Record<string, { Nguon: string; MaBanGhi?: string }>;
  YKienDongY: YKien[];
  /** left out where nothing was paid */
  DanhSachLePhi?: LePhi[];
  TaiLieuNop: TepNop[];
}
