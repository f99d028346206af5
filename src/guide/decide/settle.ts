import { reviewOf } from '../../dossiers/review.ts';
import { changesContent } from '../../dossiers/save-dossier.ts';
import { agreementNeeds } from '../../eforms/agreement-needs.ts';
import { noticesOf } from '../../eforms/notices.ts';
import { planQuestion, type Plan } from '../../eforms/plan-questions.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { tellAgreed } from '../say/agreement.ts';
import { askAttachment } from '../say/attach.ts';
import { askConsent } from '../say/consent.ts';
import { askDoubts } from '../say/doubts.ts';
import { offerProcedures } from '../say/procedure-choice.ts';
import { askQuestion, askFields } from '../say/question.ts';
import { askNeed } from '../say/greeting.ts';
import { askSignIn } from '../say/sign-in.ts';
import { sayOutdated } from '../say/payment.ts';
import { showReview } from '../say/review.ts';
import { sayFiled } from '../say/filed.ts';
import { citizenIn, endTurn, pickText, type Turn } from '../turn.ts';
import { askAgreements } from './ask-agreements.ts';
import { stopDraft } from './cancel.ts';
import { ensureDossier } from './ensure-dossier.ts';
import { takeHeard } from './take-heard.ts';
import { sayFiledNow, waitForPayment } from './wait-for-payment.ts';

/** After all commands: what comes next. The first of these that is open ends the turn. */
export async function settle(turn: Turn): Promise<void> {
  const { state } = turn;
  if (state.expecting === 'cancel-confirm') delete state.expecting;
  if (turn.offer && !state.procedureCode) return offerProcedures(turn, turn.offer);
  if (!state.procedureCode || state.stage === 'finding') return askNeed(turn);
  if (!citizenIn(turn)) return askSignIn(turn);
  const dossier = await ensureDossier(turn);
  if (dossier.stage === 'paying') return waitForPayment(turn);
  if (dossier.stage === 'submitted' && state.stage === 'paying') return sayFiledNow(turn, dossier);
  if (dossier.stage === 'submitted') return turn.outcome ? undefined : sayFiled(turn, dossier);
  if (turn.payment?.kind === 'outdated') sayOutdated(turn);
  if (askConsent(turn, dossier)) return;
  takeHeard(turn);
  return settleDossier(turn, turn.dossier ?? dossier);
}

async function settleDossier(turn: Turn, dossier: Dossier): Promise<void> {
  const plan = planQuestion(dossier.eform, dossier.state);
  if (plan.kind === 'refuse') return refuse(turn, plan);
  tellNotices(turn, dossier);
  turn.state.stage = 'filling';
  const refocus = turn.state.refocus.filter((id) => !turn.doubts.some((doubt) => doubt.field === id));
  if (turn.doubts.length > 0) return askDoubts(turn, dossier);
  if (refocus.length > 0) return askFields(turn, dossier, refocus);
  switch (plan.kind) {
    case 'ask':
      return askQuestion(turn, dossier, plan);
    case 'agree':
      return askAgreements(turn, dossier);
    case 'attach':
      return askAttachment(turn, plan.requirement);
    case 'complete':
      return review(turn, dossier);
  }
}

/** Not eligible: told at once with the reason; no dossier is left behind. */
function refuse(turn: Turn, { condition }: Extract<Plan, { kind: 'refuse' }>): void {
  stopDraft(turn);
  turn.state.stage = 'finding';
  const { instead } = condition;
  const other = instead && turn.context.knowledge.procedures.find((one) => one.code === instead);
  if (other) {
    turn.state.offered = [{ code: other.code, nameVi: other.names.vi, nameEn: other.names.en }];
    turn.state.expecting = 'procedure-choice';
    turn.suggestions.push({
      label: pickText(turn, other.shortNames),
      action: { type: 'choose-procedure', code: other.code },
    });
  }
  delete turn.state.procedureCode;
  turn.cards = [];
  endTurn(turn, 'refused', condition.message);
}

function tellNotices(turn: Turn, dossier: Dossier): void {
  for (const notice of noticesOf(dossier.eform, dossier.state)) {
    if (turn.state.told.includes(notice.id)) continue;
    turn.state.told.push(notice.id);
    turn.says.push(pickText(turn, notice.message));
  }
}

/** The hash covers the version that this turn's changes will be saved under. */
function review(turn: Turn, dossier: Dossier): void {
  const changed = turn.loaded !== undefined && changesContent(turn.loaded, dossier);
  const version =
    changed && turn.loaded ? Math.max(dossier.version, turn.loaded.version + 1) : dossier.version;
  tellAgreed(turn, agreementNeeds(dossier.eform, dossier.state), dossier.state.agreements);
  const { card, dossier: reviewed } = reviewOf(turn.context, { ...dossier, version });
  turn.dossier = reviewed;
  showReview(turn, card);
}
