import type { Followed, FollowedStep } from '../filing.ts';
import { onlyRecord } from '../only-record.ts';
import { parseWire } from '../parse-wire.ts';
import { WireFailure } from '../wire-failure.ts';
import { callPortal, type Portal } from './portal-session.ts';
import { fromPortalTime } from './portal-time.ts';
import { DONE, TrangThai, type Answer } from './wire.ts';

/** Both times are the adapter's own, so that no clock of ours can make a fresh answer look old. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

/** Where a dossier stands (`TraCuuHoSo`, by our id). A status that is old, half or another dossier's is none. */
export async function followDossier(
  portal: Portal,
  dossierId: string,
  signal: AbortSignal,
): Promise<Followed> {
  const answer = await callPortal(portal, { service: 'TraCuuHoSo', mahoso: dossierId }, signal);
  if (answer.error_code !== DONE) throw new WireFailure('http');
  if (!answer.result) throw new WireFailure('garbage');
  const status = onlyRecord(answer.result.map((item) => parseWire(TrangThai, item)));
  if (!status) return { kind: 'absent' };
  if (status.MaThamChieu !== dossierId) throw new WireFailure('wrong-person');
  if (isStale(status, answer)) return { kind: 'unavailable', reason: 'stale' };
  return {
    kind: 'found',
    code: status.MaHoSo,
    status: status.TrangThaiHoSo,
    steps: status.TienDo.map(toStep),
  };
}

function isStale(status: TrangThai, { thoidiem }: Answer): boolean {
  const answeredAt = instantOf(thoidiem ?? status.ThoiDiemDuLieu);
  return Date.parse(answeredAt) - Date.parse(instantOf(status.ThoiDiemDuLieu)) > STALE_AFTER_MS;
}

function toStep(wire: TrangThai['TienDo'][number]): FollowedStep {
  return {
    status: wire.TrangThai,
    at: instantOf(wire.ThoiDiemXuLy),
    ...(wire.NoiDungXuLy ? { note: wire.NoiDungXuLy } : {}),
    ...(wire.YeuCauBoSung
      ? { fields: wire.YeuCauBoSung.TruongThongTin, requirements: wire.YeuCauBoSung.MaThanhPhanHoSo }
      : {}),
  };
}

function instantOf(portalTime: string): string {
  const instant = fromPortalTime(portalTime);
  if (!instant) throw new WireFailure('garbage');
  return instant;
}
