import { feeOf } from '../../eforms/fee.ts';
import { requirementOutcomes } from '../../eforms/requirements.ts';
import { vietnamDay } from '../../kernel/clock.ts';
import { fold } from '../../language/fold.ts';
import { factAbout } from '../../procedures/fact-about.ts';
import { findProcedure as procedureInForce } from '../../procedures/find-procedure.ts';
import type { Procedure, Topic } from '../../procedures/procedure.ts';
import { cite } from '../say/cite.ts';
import { formatVnd } from '../say/format-vnd.ts';
import { offerProcedures } from '../say/procedure-choice.ts';
import { requirementLines } from '../say/requirement-lines.ts';
import { pickText, type Turn } from '../turn.ts';
import { findProcedure, search } from './find-procedure.ts';

/** A question about a procedure, answered from its facts with their sources; then the open question comes back. */
export function askAbout(turn: Turn, topic: Topic, query: string): void {
  const procedure = procedureMeant(turn, query);
  if (!procedure) return findProcedure(turn, query);
  turn.outcome = 'answered';
  cite(turn, factAbout(procedure, topic, turn.state.locale));
  if (turn.dossier?.eform.code === procedure.code) tellOfThisDossier(turn, topic);
  else if (turn.state.stage === 'finding') offerProcedures(turn, [procedure.code]);
}

/** The procedure under way, unless the question names another one. */
function procedureMeant(turn: Turn, query: string): Procedure | undefined {
  const { context, state } = turn;
  const today = vietnamDay(context.clock.now());
  const byCode = (code: string | undefined) => {
    const found = code && procedureInForce(context.knowledge.procedures, code, today);
    return found && !('replacedBy' in found) ? found : undefined;
  };
  const current = byCode(state.procedureCode);
  const best = byCode(search(turn, query).procedures[0]?.code);
  if (!current || !best || best.code === current.code) return current ?? best;
  return fold(query).includes(fold(best.shortNames.vi)) ? best : current;
}

/** What the facts leave open is known here: the fee of this dossier, the papers it still needs. */
function tellOfThisDossier(turn: Turn, topic: Topic): void {
  const { dossier } = turn;
  if (!dossier) return;
  if (topic === 'papers')
    turn.says.push(requirementLines(turn, requirementOutcomes(dossier.eform, dossier.state)));
  if (topic !== 'fee') return;
  const fee = feeOf(dossier.eform, dossier.state);
  if (fee.amountVnd === null) return;
  const amount = formatVnd(fee.amountVnd, turn.state.locale);
  turn.says.push(
    pickText(turn, { vi: `Hồ sơ này của anh/chị: ${amount}.`, en: `For this dossier: ${amount}.` }),
  );
}
