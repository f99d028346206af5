import { isUnsent } from '../../dossiers/dossier.ts';
import { sayBillGivenUp } from '../say/payment.ts';
import { endTurn, type Turn } from '../turn.ts';

/** A wish to stop, in words: asked back once, for a draft would be given up. */
export function cancel(turn: Turn): void {
  if (!turn.dossier || !isUnsent(turn.dossier)) return cancelNow(turn);
  endTurn(turn, 'clarify', {
    vi: 'Anh/chị muốn dừng và bỏ hồ sơ đang khai phải không ạ? Chưa có gì được gửi đi.',
    en: 'Stop and give up this draft? Nothing has been sent.',
  });
  turn.state.expecting = 'cancel-confirm';
  turn.suggestions.push(
    turn.state.locale === 'vi'
      ? { label: 'Dừng, bỏ hồ sơ', action: { type: 'cancel' } }
      : { label: 'Stop and give it up', action: { type: 'cancel' } },
    turn.state.locale === 'vi' ? { label: 'Làm tiếp', text: 'làm tiếp' } : { label: 'Go on', text: 'go on' },
  );
}

/** From here nothing of this conversation can be filed, until a procedure is chosen anew. */
export function cancelNow(turn: Turn): void {
  const filed = turn.dossier !== undefined && !isUnsent(turn.dossier);
  stopDraft(turn);
  backToFinding(turn);
  turn.state.cancelled = true;
  endTurn(
    turn,
    'answered',
    filed
      ? {
          vi: 'Hồ sơ này đã gửi đi nên không dừng được ở đây. Muốn rút hồ sơ, anh/chị liên hệ cơ quan tiếp nhận.',
          en: 'This dossier has been sent and cannot be stopped here. To withdraw it, ask the authority.',
        }
      : {
          vi: 'Đã dừng. Không có gì được gửi đi. Khi cần làm thủ tục khác, anh/chị cứ nhắn.',
          en: 'Stopped. Nothing was sent. Write whenever you need another procedure.',
        },
  );
}

export function restart(turn: Turn): void {
  stopDraft(turn);
  backToFinding(turn);
  turn.state.heard = [];
  endTurn(turn, 'answered', {
    vi: 'Mình bắt đầu lại. Anh/chị cần làm việc gì ạ?',
    en: 'Let us start again. What do you need?',
  });
}

/** The draft under way is given up; one that was filed stays what it is. */
export function stopDraft(turn: Turn): void {
  if (turn.dossier?.stage === 'paying') sayBillGivenUp(turn);
  if (turn.loaded && turn.dossier && isUnsent(turn.dossier)) turn.stops.push(turn.loaded);
  delete turn.loaded;
  delete turn.dossier;
  delete turn.filing;
  const { state } = turn;
  for (const key of ['dossierId', 'request', 'attaching', 'reviewHash', 'expecting'] as const)
    delete state[key];
  Object.assign(state, { asking: [], doubted: {}, unsuggested: [], refocus: [] });
}

function backToFinding(turn: Turn): void {
  delete turn.state.procedureCode;
  Object.assign(turn.state, { stage: 'finding', offered: [], told: [], misses: 0 });
}
