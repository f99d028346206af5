import type { Filing } from '../filing.ts';
import type { HoSo, TepNop } from './ho-so.ts';
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
