import type { Decided, WireDecision } from '../filing.ts';
import { WireFailure } from '../wire-failure.ts';
import { callPortal, type Portal } from './portal-session.ts';
import { toPortalTime } from './portal-time.ts';
import type { TienDoXuLy } from './tien-do.ts';
import { DONE, DUPLICATE, ILLEGAL_MOVE, MOVED_MEANWHILE } from './wire.ts';

/**
 * Moves a dossier (`CapNhatTienDoHoSoMC`). Sending it again is safe: the back end knows the decision's id. Throws
 * `WireFailure` when nobody can tell whether it took effect.
 */
export async function decideDossier(
  portal: Portal,
  decision: WireDecision,
  signal: AbortSignal,
): Promise<Decided> {
  const call = { service: 'CapNhatTienDoHoSoMC', data: [toTienDo(decision)] };
  const { error_code, error_key } = await callPortal(portal, call, signal);
  if (error_code === DONE || error_code === DUPLICATE) return { kind: 'done' };
  if (error_key === MOVED_MEANWHILE) return { kind: 'refused', reason: 'moved-meanwhile' };
  if (error_key === ILLEGAL_MOVE) return { kind: 'refused', reason: 'illegal-move' };
  throw new WireFailure('http');
}

function toTienDo(decision: WireDecision): TienDoXuLy {
  const { fields, requirements } = decision;
  const asks = fields.length + requirements.length > 0;
  return {
    MaHoSo: decision.code,
    MaThamChieu: decision.dossierId,
    MaQuyetDinh: decision.id,
    NguoiXuLy: decision.official,
    ChucDanh: decision.title,
    ThoiDiemXuLy: toPortalTime(decision.at),
    PhongBanXuLy: decision.department,
    NoiDungXuLy: decision.note,
    TrangThai: String(decision.status),
    TrangThaiTruoc: String(decision.from),
    ...(asks ? { YeuCauBoSung: { TruongThongTin: fields, MaThanhPhanHoSo: requirements } } : {}),
  };
}
