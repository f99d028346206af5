import type { Filing } from '../filing.ts';
import type { HoSo, LePhi, TepNop, YKien } from './ho-so.ts';
import { toPortalTime } from './portal-time.ts';

/** The confirmed dossier as the portal's adapter takes it. Values go by field id, exactly as confirmed. */
export function toHoSo(filing: Filing): HoSo {
  const { applicant } = filing;
  return {
    MaHoSo: filing.dossierId,
    MaTTHC: filing.procedureCode,
    TenTTHC: filing.procedureName,
    ChuHoSo: applicant.fullName,
    LoaiDoiTuong: '1',
    MaDoiTuong: applicant.personalId,
    Email: applicant.email ?? '',
    SoDienThoai: applicant.phone ?? '',
    NgayTiepNhan: toPortalTime(filing.submittedAt),
    TrangThaiHoSo: '1',
    MaXacNhan: filing.reviewHash,
    DuLieuBieuMau: filing.values,
    NguonDuLieu: sourcesOf(filing.provenance),
    YKienDongY: filing.agreements.map(toYKien),
    ...(filing.payment ? { DanhSachLePhi: [toLePhi(filing.payment)] } : {}),
    TaiLieuNop: filing.attachments.map(toTepNop),
  };
}

function sourcesOf(provenance: Filing['provenance']): HoSo['NguonDuLieu'] {
  const sources = Object.entries(provenance).map(([field, { source, recordId }]) => [
    field,
    { Nguon: source, ...(recordId ? { MaBanGhi: recordId } : {}) },
  ]);
  return Object.fromEntries(sources);
}

function toYKien({ id, personalId, fullName, at, hash }: Filing['agreements'][number]): YKien {
  return {
    MaYKien: id,
    MaDinhDanh: personalId,
    HoTen: fullName,
    KetQua: 'DONG_Y',
    ThoiDiem: toPortalTime(at),
    MaXacNhan: hash,
  };
}

function toLePhi({ billId, reference, amountVnd, paidAt }: NonNullable<Filing['payment']>): LePhi {
  return {
    MaHoaDon: billId,
    MaGiaoDich: reference,
    SoTien: amountVnd,
    ThoiDiemThanhToan: toPortalTime(paidAt),
  };
}

function toTepNop(file: Filing['attachments'][number], index: number): TepNop {
  return {
    TepDinhKemId: String(index + 1),
    TenTepDinhKem: file.name,
    IsDeleted: '0',
    MaThanhPhanHoSo: file.requirementId,
    DuongDanTaiTepTin: '',
    LoaiTep: file.mediaType,
    NoiDung: Buffer.from(file.bytes).toString('base64'),
    Sha256: file.sha256,
  };
}
