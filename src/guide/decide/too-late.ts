import { isOpen } from '../../dossiers/dossier.ts';
import { sayNotWhilePaying } from '../say/payment.ts';
import { endTurn, type Step, type Turn } from '../turn.ts';

/** What would put a value into the dossier, and what only answers a question about a draft. */
const ENTERS = new Set<Step['kind']>(['answer', 'correct', 'enter', 'doubt']);
const ANSWERS = new Set<Step['kind']>(['grant', 'decline', 'affirm', 'deny', 'unknown', 'skip']);

/** A filed dossier stays as it was confirmed, also where it was filed by another window meanwhile. */
export function isTooLate({ dossier }: Turn, { kind }: Step): boolean {
  return dossier !== undefined && !isOpen(dossier) && (ENTERS.has(kind) || ANSWERS.has(kind));
}

export function sayTooLate(turn: Turn, { kind }: Step): void {
  if (!ENTERS.has(kind)) return;
  if (turn.dossier?.stage === 'paying') return sayNotWhilePaying(turn);
  turn.state.asking = [];
  endTurn(turn, 'refused', {
    vi: 'Hồ sơ đã gửi nên không sửa ở đây được nữa. Cần sửa gì, anh/chị liên hệ cơ quan tiếp nhận và cho biết mã hồ sơ.',
    en: 'The dossier has been sent and cannot be changed here. To change something, contact the authority with the dossier code.',
  });
}
