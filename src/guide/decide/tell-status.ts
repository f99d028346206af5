import { withActor } from '../../db/with-actor.ts';
import { followDossier } from '../../dossiers/follow-status.ts';
import { isParked } from '../../dossiers/is-parked.ts';
import { listDossiers } from '../../dossiers/list-dossiers.ts';
import { findDossier } from '../../dossiers/load-dossier.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { sayWaitsForPayment } from '../say/payment.ts';
import { sayStatus, sayStuck } from '../say/status.ts';
import { citizenIn, endTurn, type Turn } from '../turn.ts';

/** Where the filed dossier stands, asked of its back end now; the last one filed where this conversation has none. */
export async function tellStatus(turn: Turn): Promise<void> {
  const filed = await filedDossier(turn);
  if (filed && (await isStuck(turn, filed))) return sayStuck(turn);
  if (filed) return sayStatus(turn, filed);
  if (turn.dossier) {
    turn.outcome = 'status';
    if (turn.dossier.stage === 'paying') return sayWaitsForPayment(turn);
    turn.says.push(
      turn.state.locale === 'vi'
        ? 'Hồ sơ này chưa gửi: còn phải khai cho đủ và anh/chị xác nhận.'
        : 'This dossier has not been sent: it has to be completed and confirmed by you.',
    );
    return;
  }
  const [vi, en] = citizenIn(turn)
    ? ['Anh/chị chưa gửi hồ sơ nào tại đây.', 'You have filed no dossier here.']
    : ['Anh/chị đăng nhập để xem hồ sơ của mình.', 'Sign in to see your dossiers.'];
  endTurn(turn, 'status', { vi, en });
}

async function isStuck(turn: Turn, { id, code }: Dossier): Promise<boolean> {
  const citizen = citizenIn(turn);
  return citizen !== undefined && code === null && (await isParked(turn.context, citizen, id));
}

async function filedDossier(turn: Turn): Promise<Dossier | undefined> {
  const citizen = citizenIn(turn);
  if (!citizen) return undefined;
  const own = turn.dossier?.stage === 'submitted' ? turn.dossier.id : undefined;
  const id =
    own ??
    (turn.dossier
      ? undefined
      : (await listDossiers(turn.context, citizen)).find((one) => one.stage === 'submitted')?.id);
  if (!id) return undefined;
  await followDossier(turn.context, id);
  return withActor(turn.context.db, citizen, (tx) => findDossier(turn.context, tx, id));
}
