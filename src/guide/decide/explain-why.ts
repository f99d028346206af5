import type { AgreementNeed } from '../../eforms/agreement-needs.ts';
import { feeOf } from '../../eforms/fee.ts';
import { planQuestion } from '../../eforms/plan-questions.ts';
import { whyAgreedLine } from '../say/agreement-lines.ts';
import { sayWhyPay } from '../say/payment.ts';
import { pickText, type Turn } from '../turn.ts';

/** "Sao phải hỏi cái này?" */
export function explainWhy(turn: Turn): void {
  if (turn.dossier?.stage === 'paying') return sayWhyPay(turn, feeOf(turn.dossier.eform, turn.dossier.state));
  const plan = turn.dossier && planQuestion(turn.dossier.eform, turn.dossier.state);
  turn.outcome = 'answered';
  if (plan?.kind === 'agree') return explainAgreements(turn, plan.needs);
  turn.says.push(
    plan?.kind === 'ask'
      ? pickText(turn, plan.why)
      : pickText(turn, {
          vi: 'Biểu mẫu chỉ hỏi những gì không hệ thống nào của Nhà nước đang giữ; phần còn lại được điền sẵn.',
          en: 'Only what no state system holds is asked; the rest is filled in.',
        }),
  );
}

/** Each with where it stands in law, as sure as we are of it. */
function explainAgreements(turn: Turn, needs: AgreementNeed[]): void {
  const procedureCode = turn.dossier?.eform.code;
  for (const { agreement } of needs) {
    const { instrument, article, url } = agreement.basis;
    const token = `[${turn.citations.length + 1}]`;
    turn.citations.push({
      token,
      instrument,
      confidence: agreement.confidence,
      ...(procedureCode ? { procedureCode } : {}),
      ...(article ? { article } : {}),
      ...(url ? { url } : {}),
    });
    turn.says.push(`${pickText(turn, whyAgreedLine(agreement))} ${token}`);
  }
}
