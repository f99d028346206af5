/**
 * One step of `CapNhatTienDoHoSoMC`. `MaQuyetDinh`, `TrangThaiTruoc` and `YeuCauBoSung` are ours: the public shape has
 * neither an id to repeat a call by nor a guard against two officials at once.
 */
export interface TienDoXuLy {
  MaHoSo: string;
  /** our id of the dossier */
  MaThamChieu: string;
  MaQuyetDinh: string;
  NguoiXuLy: string;
  ChucDanh: string;
  /** `yyyyMMddHHmmss` in Vietnam */
  ThoiDiemXuLy: string;
  PhongBanXuLy: string;
  NoiDungXuLy: string;
  TrangThai: string;
  TrangThaiTruoc: string;
  YeuCauBoSung?: { TruongThongTin: string[]; MaThanhPhanHoSo: string[] };
}
