import type { Answer } from '../../../connectors/portal/wire.ts';
import type { Sandbox } from '../../sandbox.ts';
import { portalTime } from '../portal-time.ts';
import type { Step } from './calls.ts';

/** What this back end lets an official do from each status; it keeps its own rules whatever a sender believes. */
const FOLLOWS: Record<number, number[]> = {
  1: [2, 3, 7],
  2: [4, 7],
  4: [5, 6, 7, 8, 9],
  5: [4, 7],
  6: [4, 7],
  9: [10],
};

/** Moves a dossier once for each decision. Somebody who saw another status than it has is told so. */
export async function takeStep(sandbox: Sandbox, step: Step): Promise<Answer> {
  const held = sandbox.statusOf(step.MaThamChieu);
  if (!held || held.code !== step.MaHoSo) return refusal('HO_SO_KHONG_TON_TAI');
  const thoidiem = portalTime(sandbox.clock.now());
  if (held.steps.some(({ decisionId }) => decisionId === step.MaQuyetDinh))
    return { error_code: 1, thoidiem };
  if (held.status !== step.TrangThaiTruoc) return refusal('HO_SO_DA_CHUYEN_BUOC');
  if (!FOLLOWS[held.status]?.includes(step.TrangThai)) return refusal('CHUYEN_BUOC_KHONG_HOP_LE');
  await sandbox.moveStatus(held.code, {
    status: step.TrangThai,
    decisionId: step.MaQuyetDinh,
    ...(step.NoiDungXuLy ? { note: step.NoiDungXuLy } : {}),
    ...(step.YeuCauBoSung
      ? { fields: step.YeuCauBoSung.TruongThongTin, requirements: step.YeuCauBoSung.MaThanhPhanHoSo }
      : {}),
  });
  return { error_code: 0, thoidiem };
}

function refusal(error_key: string): Answer {
  return { error_code: -1, error_key };
}
