import { planQuestion } from '../../eforms/plan-questions.ts';
import { pickText, type Turn } from '../turn.ts';

/** "Sao phải hỏi cái này?" */
export function explainWhy(turn: Turn): void {
  const plan = turn.dossier && planQuestion(turn.dossier.eform, turn.dossier.state);
  turn.outcome = 'answered';
  turn.says.push(
    plan?.kind === 'ask'
      ? pickText(turn, plan.why)
      : pickText(turn, {
          vi: 'Biểu mẫu chỉ hỏi những gì không hệ thống nào của Nhà nước đang giữ; phần còn lại được điền sẵn.',
          en: 'Only what no state system holds is asked; the rest is filled in.',
        }),
  );
}
