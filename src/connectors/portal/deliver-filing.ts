import type { Delivery, Filing } from '../filing.ts';
import { parseWire } from '../parse-wire.ts';
import { WireFailure } from '../wire-failure.ts';
import { followDossier } from './follow-dossier.ts';
import { callPortal, type Portal } from './portal-session.ts';
import { toHoSo } from './to-ho-so.ts';
import { Accepted, DONE, DUPLICATE, PERMANENT, type Answer } from './wire.ts';

/**
 * Sends a dossier once (`DongBoHoSoMC`). Sending it again is safe: the back end knows our id and answers the code
 * it gave before. Throws `WireFailure` when nobody can tell whether it arrived.
 */
export async function deliverFiling(portal: Portal, filing: Filing, signal: AbortSignal): Promise<Delivery> {
  const call = { service: 'DongBoHoSoMC', isUpdating: 'false', data: [toHoSo(filing)] };
  const answer = await callPortal(portal, call, signal);
  if (answer.error_code === DONE || answer.error_code === DUPLICATE)
    return { kind: 'accepted', code: await codeIn(portal, answer, filing.dossierId, signal) };
  const permanent = PERMANENT.find((key) => key === answer.error_key);
  if (permanent) return { kind: 'rejected', reason: permanent };
  throw new WireFailure('http');
}

/** An adapter may say "I have it" without the code: then it is looked up under our id. */
async function codeIn(
  portal: Portal,
  answer: Answer,
  dossierId: string,
  signal: AbortSignal,
): Promise<string> {
  const [first] = answer.result ?? [];
  if (first === undefined && answer.error_code === DUPLICATE) return codeOf(portal, dossierId, signal);
  const accepted = parseWire(Accepted, first);
  if (accepted.MaThamChieu !== dossierId) throw new WireFailure('wrong-person');
  return accepted.MaHoSo;
}

async function codeOf(portal: Portal, dossierId: string, signal: AbortSignal): Promise<string> {
  const followed = await followDossier(portal, dossierId, signal);
  if (followed.kind !== 'found') throw new WireFailure('garbage');
  return followed.code;
}
