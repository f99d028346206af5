import { eformInForce } from '../../eforms/eform-in-force.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import type { Procedure } from '../../procedures/procedure.ts';
import { pickText, type Turn } from '../turn.ts';

/** Offers procedures to choose from. Behind an answer the outcome stays `answered`. */
export function offerProcedures(turn: Turn, codes: string[], question?: string): void {
  const offered = codes.flatMap(
    (code) => turn.context.knowledge.procedures.find((one) => one.code === code) ?? [],
  );
  turn.state.offered = offered.map(({ code, names }) => ({ code, nameVi: names.vi, nameEn: names.en }));
  turn.state.expecting = 'procedure-choice';
  turn.state.asking = [];
  turn.outcome ??= 'clarify';
  turn.ended = true;
  turn.says.push(question ?? leadIn(turn, offered));
  turn.cards.push({
    kind: 'procedure-choice',
    id: turn.context.newId('crd'),
    options: offered.map((one) => optionOf(turn, one)),
  });
}

function optionOf(turn: Turn, { code, names, summary }: Procedure) {
  const today = vietnamDay(turn.context.clock.now());
  const files = eformInForce(turn.context.knowledge.eforms, code, today) !== undefined;
  return { code, nameVi: names.vi, nameEn: names.en, why: pickText(turn, summary), files };
}

function leadIn(turn: Turn, [first, ...others]: Procedure[]): string {
  if (!first) return '';
  if (others.length === 0)
    return pickText(turn, {
      vi: `Có phải anh/chị cần ${first.shortNames.vi} không ạ?`,
      en: `Is it this that you need: ${first.shortNames.en}?`,
    });
  if (first.linkedGroup)
    return pickText(turn, {
      vi: `Anh/chị có thể làm gộp một lần: ${first.shortNames.vi}. Hoặc chọn riêng từng việc dưới đây.`,
      en: `You can do it all at once: ${first.shortNames.en}. Or choose one of the others below.`,
    });
  return pickText(turn, { vi: 'Anh/chị cần việc nào dưới đây ạ?', en: 'Which of these do you need?' });
}
