import { createHash } from 'node:crypto';
import type { Accepted, Answer } from '../../../connectors/portal/wire.ts';
import type { SourceId } from '../../../records/source-id.ts';
import type { Arrival, Sandbox } from '../../sandbox.ts';
import type { Distortion } from '../answer-with-fault.ts';
import { portalTime } from '../portal-time.ts';
import { toldAt } from '../told-at.ts';
import type { Dossier } from './calls.ts';

/** Takes a dossier into effect, once under the sender's reference, and answers the national code it has. */
export async function takeDossier(
  sandbox: Sandbox,
  backEnd: SourceId,
  dossier: Dossier,
  distortion?: Distortion,
): Promise<Answer> {
  if (!dossier.TaiLieuNop.every(isWhole)) return { error_code: -1, error_key: 'TEP_KHONG_NGUYEN_VEN' };
  const arrival = arrivalOf(backEnd, dossier);
  if (distortion === 'duplicate') await sandbox.receive(arrival);
  const { code, repeated } = await sandbox.receive(arrival);
  return {
    error_code: repeated ? 1 : 0,
    thoidiem: portalTime(toldAt(sandbox, distortion)),
    result:
      distortion === 'partial' ? [{ MaThamChieu: dossier.MaHoSo }] : [accepted(code, dossier, distortion)],
  };
}

/** A back end that mixes dossiers up acknowledges somebody else's. */
function accepted(code: string, { MaHoSo }: Dossier, distortion?: Distortion): Accepted {
  if (distortion === 'wrong-person')
    return { MaHoSo: code.replace(/\d$/, 'X'), MaThamChieu: `${MaHoSo}-khac` };
  return { MaHoSo: code, MaThamChieu: MaHoSo };
}

function isWhole({ NoiDung, Sha256 }: Dossier['TaiLieuNop'][number]): boolean {
  return createHash('sha256').update(Buffer.from(NoiDung, 'base64')).digest('hex') === Sha256;
}

function arrivalOf(backEnd: SourceId, dossier: Dossier): Arrival {
  return {
    dossierId: dossier.MaHoSo,
    procedureCode: dossier.MaTTHC,
    personalId: dossier.MaDoiTuong,
    backEnd,
    values: dossier.DuLieuBieuMau,
    wire: { ...dossier, TaiLieuNop: dossier.TaiLieuNop.map(withoutContent) },
  };
}

/** Files were checked against their hash; their bytes would only swell the journal. */
function withoutContent(file: Dossier['TaiLieuNop'][number]) {
  return { ...file, NoiDung: `(${Buffer.byteLength(file.NoiDung, 'base64')} byte)` };
}
