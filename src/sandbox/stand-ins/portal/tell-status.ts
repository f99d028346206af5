import type { Answer, TrangThaiWire } from '../../../connectors/portal/wire.ts';
import type { StatusStep } from '../../received.ts';
import type { Sandbox } from '../../sandbox.ts';
import type { Distortion } from '../answer-with-fault.ts';
import { portalTime } from '../portal-time.ts';
import { toldAt } from '../told-at.ts';

/** Where a dossier stands, by the sender's reference; an empty result when it never took effect. */
export function tellStatus(sandbox: Sandbox, dossierId: string, distortion?: Distortion): Answer {
  const status = statusOf(sandbox, dossierId, distortion);
  const answer = { error_code: 0, thoidiem: portalTime(sandbox.clock.now()) };
  if (!status) return { ...answer, result: [] };
  if (distortion === 'partial') return { ...answer, result: [{ ...status, TrangThaiHoSo: undefined }] };
  return { ...answer, result: distortion === 'duplicate' ? [status, status] : [status] };
}

function statusOf(sandbox: Sandbox, dossierId: string, distortion?: Distortion): TrangThaiWire | undefined {
  const held = sandbox.statusOf(dossierId);
  const [first] = held?.steps ?? [];
  if (!held || !first) return undefined;
  const steps = distortion === 'stale' ? [first] : held.steps;
  return {
    MaHoSo: held.code,
    MaThamChieu: distortion === 'wrong-person' ? `${dossierId}-khac` : dossierId,
    TrangThaiHoSo: String(steps.at(-1)?.status ?? held.status),
    ThoiDiemDuLieu: portalTime(toldAt(sandbox, distortion)),
    TienDo: steps.map(wireStep),
  };
}

function wireStep({ status, at, note, fields, requirements }: StatusStep): TrangThaiWire['TienDo'][number] {
  const asks = fields?.length || requirements?.length;
  return {
    TrangThai: String(status),
    ThoiDiemXuLy: portalTime(new Date(at)),
    NoiDungXuLy: note ?? '',
    ...(asks ? { YeuCauBoSung: { TruongThongTin: fields ?? [], MaThanhPhanHoSo: requirements ?? [] } } : {}),
  };
}
