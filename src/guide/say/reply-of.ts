import { shorteningOf } from '../../eforms/shortening.ts';
import { questionsLeft } from '../../eforms/plan-questions.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import type { ConversationState } from '../conversation.ts';
import type { Reply, ReplyState } from '../reply.ts';
import type { Turn } from '../turn.ts';

/** The turn as the client gets it. A turn without an outcome of its own ends with what is asked next. */
export function replyOf(turn: Turn): Reply {
  return {
    id: turn.context.newId('rep'),
    outcome: turn.outcome ?? 'asked',
    text: turn.says.filter((sentence) => sentence !== '').join('\n\n'),
    cards: turn.cards,
    suggestions: turn.suggestions,
    citations: turn.citations,
    ...(turn.outages ? { outages: turn.outages } : {}),
    state: replyStateOf(turn),
  };
}

function replyStateOf({ state, dossier, mode }: Turn): ReplyState {
  const open = dossier && state.stage !== 'submitted' && state.stage !== 'following';
  return {
    stage: state.stage,
    ...(state.procedureCode ? { procedureCode: state.procedureCode } : {}),
    ...(state.dossierId ? { dossierId: state.dossierId } : {}),
    asking: state.asking,
    left: open ? questionTurnsLeft(dossier, state) : null,
    ...(dossier ? { shortening: shorteningOf(dossier.eform, dossier.state) } : {}),
    mode: mode ?? 'embedded',
  };
}

/** A value that is asked anew, for a correction that could not be taken, is one turn though the form is full. */
function questionTurnsLeft({ eform, state }: Dossier, { asking }: ConversationState): number {
  return Math.max(questionsLeft(eform, state), asking.length > 0 ? 1 : 0);
}
