import { endTurn, type Step, type Turn } from '../turn.ts';

const ALWAYS = new Set<Step['kind']>([
  'grant',
  'decline',
  'invite',
  'confirm',
  'confirm-phrase',
  'cancel',
  'cancel-now',
  'restart',
  'human',
  'reopen',
]);
const ANSWERS = new Set<Step['kind']>(['affirm', 'deny', 'skip', 'unknown']);
const OWN_QUESTIONS = new Set(['consent', 'confirm', 'cancel-confirm', 'agreement', 'payment']);

/** What only the citizen may do, from their own session, while an official writes for them. */
export function isCitizensOwn(turn: Turn, step: Step): boolean {
  const { actor, state } = turn;
  if (!('assistedBy' in actor) || !actor.assistedBy) return false;
  if (ALWAYS.has(step.kind) || givesUpConfirmed(turn, step)) return true;
  return ANSWERS.has(step.kind) && OWN_QUESTIONS.has(state.expecting ?? '');
}

/** Another procedure ends the one under way, which the citizen has confirmed and may be paying right now. */
function givesUpConfirmed({ dossier, state }: Turn, { kind }: Step): boolean {
  const chooses =
    kind === 'choose-procedure' || (kind === 'affirm' && state.expecting === 'procedure-choice');
  return chooses && dossier?.stage === 'paying';
}

/** What was open comes back behind it, for the citizen goes on from there. */
export function leaveToCitizen(turn: Turn): void {
  endTurn(turn, 'refused', {
    vi: 'Việc này phải do chính công dân thực hiện trên điện thoại hoặc tài khoản của mình.',
    en: 'This is for the citizen to do, on their own phone or under their own account.',
  });
  turn.ended = turn.state.stage === 'finding';
}
