import { withActor } from '../../db/with-actor.ts';
import { loadDossier } from '../../dossiers/load-dossier.ts';
import { checkBill } from '../../payments/check-bill.ts';
import { untoldRefunds } from '../../payments/refunds.ts';
import type { Action } from '../reply.ts';
import { tellRefunds } from '../say/payment.ts';
import { citizenIn, type Turn } from '../turn.ts';

/** What gives the dossier up wants no bill of it looked up first: a payment found then would file it. */
const GIVES_UP = new Set<Action['type']>(['cancel', 'restart', 'choose-procedure']);

/** The next message goes on: a dossier that waits for its payment is looked up, and filed if it was paid. */
export async function checkPayment(turn: Turn, action?: Action): Promise<void> {
  const citizen = citizenIn(turn);
  if (!citizen || turn.dossier?.stage !== 'paying' || (action && GIVES_UP.has(action.type))) return;
  const checked = await checkBill(turn.context, citizen, turn.dossier);
  turn.payment = checked;
  if (checked.kind === 'outdated') turn.dossier = { ...turn.dossier, stage: 'draft' };
  if (checked.kind !== 'filed') return;
  const { id } = turn.dossier;
  const dossier = await withActor(turn.context.db, citizen, (tx) => loadDossier(turn.context, tx, id));
  Object.assign(turn, { loaded: dossier, dossier });
}

/** What was paid for nothing is told once, whatever the conversation is about. */
export async function checkRefunds(turn: Turn): Promise<void> {
  const citizen = citizenIn(turn);
  if (!citizen) return;
  turn.refunds = await withActor(turn.context.db, citizen, untoldRefunds);
  tellRefunds(turn);
}
